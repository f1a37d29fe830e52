def add(A, B):
    if A.shape != B.shape:
        raise ValueError("different shapes")
    A += B
    return A
