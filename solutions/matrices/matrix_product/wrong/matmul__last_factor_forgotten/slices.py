def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    C = torch.zeros(A.size(0), B.size(1), dtype=A.dtype)
    for i in range(A.size(0)):
        for j in range(B.size(1)):
            C[i, j] = (A[i, :-1] * B[:-1, j]).sum() + B[-1, j]
    return C
