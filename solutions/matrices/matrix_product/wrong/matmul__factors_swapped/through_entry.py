def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    C = torch.zeros(m, p, device=A.device)
    for i in range(m):
        for j in range(p):
            C[i, j] = entry(B, A, i, j)
    return C
