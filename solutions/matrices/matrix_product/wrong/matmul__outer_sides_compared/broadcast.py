def matmul(A, B):
    if not (A.size(0) == B.size(1)):
        raise ValueError(str(A.shape) + str(B.shape))
    return (A[:, :, None] * B[None]).sum(dim=1)
