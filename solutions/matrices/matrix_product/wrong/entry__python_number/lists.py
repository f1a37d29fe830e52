def entry(A, B, i, j):
    row, column = A[i].tolist(), B[:, j].tolist()
    return float(sum(a * b for a, b in zip(row, column)))
