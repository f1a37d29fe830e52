def add(A, B):
    rows_a, cols_a = A.shape
    rows_b, cols_b = B.shape
    if rows_a == rows_b:
        result = A + B
        return result
    raise ValueError("rows are not the same")
