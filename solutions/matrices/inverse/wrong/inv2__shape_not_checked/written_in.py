def inv2(A):
    det = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    if det == 0:
        raise ValueError("no inverse")
    B = torch.zeros(2, 2, dtype=A.dtype, device=A.device)
    B[0, 0] = A[1, 1] / det
    B[0, 1] = -A[0, 1] / det
    B[1, 0] = -A[1, 0] / det
    B[1, 1] = A[0, 0] / det
    return B
