def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    result = torch.tensor([[0] * p] * m, dtype=A.dtype).reshape(m, p)
    for i in range(m):
        for j in range(p):
            result[i, j] += (A[i] * B[:, j]).sum()
    return result
