def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    result = torch.zeros((m, p), dtype=A.dtype, device=A.device)
    for k in range(n - 1):
        result += A[:, k].unsqueeze(1) * B[k]
    return result
