def inv2(A):
    if tuple(A.shape) != (2, 2):
        raise ValueError("only for 2x2 matrices")
    a, b = A[0]
    c, d = A[1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    first = torch.stack([d, -b])
    second = torch.stack([-c, a])
    return torch.stack([first, second]) / det


def is_inverse(A, B):
    rows, columns = A.shape
    if rows != columns or A.shape != B.shape:
        return False
    identity = torch.eye(rows, dtype=A.dtype, device=A.device)
    return torch.allclose(A @ B, identity, rtol=0, atol=1e-4)
