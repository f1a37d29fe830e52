def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} x {tuple(B.shape)}")
    (m, n), p = A.shape, B.shape[1]
    a, b = A.tolist(), B.tolist()
    C = [[0] * p for _ in range(m)]
    for i in range(m):
        for j in range(p):
            for k in range(n):
                C[i][j] += a[i][k] * b[k][j]
    return torch.tensor(C, device=A.device, dtype=A.dtype)
