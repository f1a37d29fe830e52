def add(A, B):
    if list(A.shape) == B.shape:
        return A + B
    raise ValueError("A and B have different shapes")
