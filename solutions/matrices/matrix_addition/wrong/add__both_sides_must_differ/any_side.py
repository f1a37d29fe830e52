def add(A, B):
    same = any(x == y for x, y in zip(A.shape, B.shape))
    if not same:
        raise ValueError("not the same shape")
    return torch.add(A, B)
