def entry(A, B, i, j):
    total = 0.0
    k = 0
    while k < len(B) - 1:
        total += A[i, k] * B[k, j]
        k += 1
    return total
