def entry(A, B, i, j):
    C = A * B
    return C[i, j]
