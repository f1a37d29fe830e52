def entry(A, B, i, j):
    s = 0.0
    for k in range(len(B)):
        s += A[i][k] * B[k][j]
        return s
