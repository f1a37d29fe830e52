def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("no product")
    C = torch.Tensor(m, p)
    for i in range(m):
        for j in range(p):
            C[i][j] = sum([A[i][k] * B[k][j] for k in range(n)])
    return C
