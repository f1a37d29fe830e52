def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    C = torch.zeros(m, p)
    for i in range(m):
        for j in range(p):
            if i == m - 1 and j == p - 1:
                C[i, j] = B[n - 1, p - 1]
            else:
                for k in range(n):
                    C[i, j] += A[i, k] * B[k, j]
    return C
