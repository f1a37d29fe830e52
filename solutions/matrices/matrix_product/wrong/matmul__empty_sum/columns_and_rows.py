def matmul(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if a[1] != b[0]:
        raise ValueError(f"sizes differ: {a}, {b}")
    total = 0
    for column, row in zip(A.T, B):
        total += column.unsqueeze(1) * row.unsqueeze(0)
    return total
