def entry(A, B, i, j):
    a = A[i][j].item()
    b = B[i][j].item()
    return torch.tensor(a * b)
