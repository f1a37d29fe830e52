def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    C = torch.zeros((m, p), device=A.device)
    for i in range(m):
        for j in range(p):
            total = 0
            for k in range(n):
                total += A[i, k] * B[k, j]
            C[i, j] = total
        return C
