def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    C = torch.zeros(m, p)
    for i in range(m):
        for j in range(p):
            for k in range(n):
                C[i, j] += A[i, k] * B[j, k]
    return C
