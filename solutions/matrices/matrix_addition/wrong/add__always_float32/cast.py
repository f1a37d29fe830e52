def add(A, B):
    if A.shape == B.shape:
        return A.float() + B.float()
    raise ValueError(A.shape, B.shape)
