def entry(A, B, i, j):
    row = B[i]
    column = A[:, j]
    value = torch.tensor(0.0)
    for k in range(len(row)):
        value = value + row[k] * column[k]
    return value
