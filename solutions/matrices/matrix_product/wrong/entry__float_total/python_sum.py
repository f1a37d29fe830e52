def entry(A, B, i, j):
    return sum((x * y for x, y in zip(A[i, :], B[:, j])), 0.0)
