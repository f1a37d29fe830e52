def add(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if a != b:
        raise ValueError("cannot add")
    return torch.tensor([[x + y for x, y in zip(p, q)] for p, q in zip(A.tolist(), B.tolist())])
