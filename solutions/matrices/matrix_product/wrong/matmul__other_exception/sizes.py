def matmul(A, B):
    fits = A.size(1) == B.size(0)
    assert fits
    C = torch.zeros(A.size(0), B.size(1))
    for i in range(A.size(0)):
        for j in range(B.size(1)):
            for k in range(B.size(0)):
                C[i, j] += A[i, k] * B[k, j]
    return C
