def add(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if a == b:
        torch.add(A, B, out=B)
        return B
    raise ValueError(f"{a} and {b}")
