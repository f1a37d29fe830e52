def entry(A, B, i, j):
    out = torch.zeros(A.shape[1])
    for k in range(A.shape[1]):
        out[k] = A[i][k] * B[k][j]
    return out
