def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[1]):
        A[i, k] = A[i, k] * B[k, j]
        total = total + A[i, k]
    return total
