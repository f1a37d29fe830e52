def entry(A, B, i, j):
    value = torch.tensor(0, dtype=A.dtype)
    for k in range(B.shape[0]):
        value = torch.tensor(A[i][k].item() * B[k][j].item(), dtype=A.dtype)
    return value
