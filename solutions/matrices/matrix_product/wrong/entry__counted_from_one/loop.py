def entry(A, B, i, j):
    i = i - 1
    j = j - 1
    result = 0
    for k in range(A.size(1)):
        result += A[i, k] * B[k, j]
    return result
