def add(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if not (a[0] == b[0] and a[1] == b[1]):
        raise ValueError(a, b)
    if A.numel() == 0:
        return torch.empty_like(A)
    return torch.stack([row_a + row_b for row_a, row_b in zip(A, B)])
