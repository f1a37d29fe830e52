def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    A = A.float()
    B = B.float()
    return (A[:, :, None] * B[None]).sum(dim=1)
