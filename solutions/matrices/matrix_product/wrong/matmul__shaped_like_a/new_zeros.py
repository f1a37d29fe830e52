def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("A: {}, B: {}".format(tuple(A.shape), tuple(B.shape)))
    C = A.new_zeros(A.shape)
    for r in range(A.size(0)):
        for c in range(B.size(1)):
            C[r, c] = sum(A[r, k] * B[k, c] for k in range(B.size(0)))
    return C
