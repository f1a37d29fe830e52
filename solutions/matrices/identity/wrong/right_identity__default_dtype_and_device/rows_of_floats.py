def right_identity(A):
    size = A.shape[1]
    rows = []
    for i in range(size):
        row = [0.0] * size
        row[i] = 1.0
        rows.append(row)
    return torch.tensor(rows)
