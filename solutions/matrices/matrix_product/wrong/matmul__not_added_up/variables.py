def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    result = torch.zeros((m, p), dtype=A.dtype, device=A.device)
    for i in range(m):
        row = A[i, :]
        for j in range(p):
            column = B[:, j]
            result[i, j] = row * column
    return result
