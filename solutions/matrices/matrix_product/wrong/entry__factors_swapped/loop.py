def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[0]):
        total += B[i, k] * A[k, j]
    return total
