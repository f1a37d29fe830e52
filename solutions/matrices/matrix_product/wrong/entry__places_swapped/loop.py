def entry(A, B, i, j):
    total = 0
    for k in range(B.shape[0]):
        total += A[j][k] * B[k][i]
    return total
