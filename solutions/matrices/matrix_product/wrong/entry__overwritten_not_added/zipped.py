def entry(A, B, i, j):
    for a, b in zip(A[i], B[:, j]):
        s = a * b
    return s
