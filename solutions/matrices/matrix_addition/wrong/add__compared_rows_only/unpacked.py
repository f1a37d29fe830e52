def add(A, B):
    rows_a, cols_a = A.shape
    rows_b, cols_b = B.shape
    if rows_a == rows_b:
        result = A + B
        return result
    raise ValueError(f"A: {(rows_a, cols_a)}, B: {(rows_b, cols_b)}")
