def add(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if a != b:
        raise ValueError(f"{a}, {b}")
    x = A.view(A.numel())
    y = B.view(B.numel())
    total = torch.add(x, y)
    return total.view(a[0], a[1])
