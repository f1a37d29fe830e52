def entry(A, B, i, j):
    return torch.sum(A[i, :-1] * B[:-1, j])
