def add(A, B):
    if A.dim() != B.dim():
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} cannot be added")
    return A + B
