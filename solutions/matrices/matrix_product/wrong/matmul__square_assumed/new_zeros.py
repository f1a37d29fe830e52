def matmul(A, B):
    N = len(A)
    if A.shape[1] != B.shape[0]:
        raise ValueError(tuple(A.shape), tuple(B.shape))
    C = A.new_zeros(N, N)
    for i in range(N):
        for j in range(N):
            C[i, j] = sum([A[i, k] * B[k, j] for k in range(N)])
    return C
