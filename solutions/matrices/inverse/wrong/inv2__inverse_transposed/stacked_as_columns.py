def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("2x2 only")
    a, b = A[0]
    c, d = A[1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    first = torch.stack([d, -b])
    second = torch.stack([-c, a])
    return torch.stack([first, second], dim=1) / det
