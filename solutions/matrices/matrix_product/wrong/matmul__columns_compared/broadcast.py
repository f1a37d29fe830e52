def matmul(A, B):
    if not (A.size(1) == B.size(1)):
        raise ValueError(str(A.shape) + str(B.shape))
    return (A[:, :, None] * B[None]).sum(dim=1)
