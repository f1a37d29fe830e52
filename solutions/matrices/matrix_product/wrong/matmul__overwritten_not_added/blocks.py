def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    result = torch.zeros((m, p), dtype=A.dtype, device=A.device)
    for k in range(n):
        result = A[:, k : k + 1] * B[k : k + 1, :]
    return result
