def matmul(A, B):
    C = torch.zeros(len(A), len(B[0]))
    for i in range(len(A)):
        for j in range(len(B[0])):
            total = 0
            for k in range(len(B)):
                total = A[i][k] * B[k][j]
            C[i][j] = total
    return C
