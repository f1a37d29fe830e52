def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[0]):
        total += A[k, i] * B[k, j]
    return total
