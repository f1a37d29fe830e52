def entry(A, B, i, j):
    row = A[j, :]
    column = B[:, i]
    total = sum(r.item() * c.item() for r, c in zip(row, column))
    return torch.tensor(total, dtype=A.dtype)
