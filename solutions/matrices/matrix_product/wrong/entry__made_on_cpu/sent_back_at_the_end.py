def entry(A, B, i, j):
    n = A.shape[1]
    result = A[i, 0] * B[0, j]
    for k in range(1, n):
        result = result + A[i, k] * B[k, j]
    return result.to("cpu")
