def matmul(A, B):
    for i in range(A.size(0)):
        for j in range(B.size(1)):
            total = 0
            for k in range(A.size(1)):
                total += A[i, k] * B[k, j]
            A[i, j] = total
    return A
