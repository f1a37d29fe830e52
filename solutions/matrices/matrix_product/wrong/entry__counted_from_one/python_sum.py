def entry(A, B, i, j):
    row = A[i - 1].tolist()
    col = B[:, j - 1].tolist()
    return torch.tensor(sum(x * y for x, y in zip(row, col)), dtype=A.dtype)
