def matmul(A, B):
    m, n = A.shape
    o, p = B.shape
    if m == p:
        C = torch.zeros(m, p)
        for i in range(m):
            for j in range(p):
                for k in range(n):
                    C[i, j] += A[i, k] * B[k, j]
        return C
    raise ValueError("the sizes do not match")
