def add(A, B):
    same = len(A) == A.size(1)
    if not same:
        raise ValueError("sizes differ")
    result = A + B
    return result
