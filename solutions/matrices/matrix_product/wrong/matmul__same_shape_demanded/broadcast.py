def matmul(A, B):
    if not (A.shape == B.shape):
        raise ValueError(str(A.shape) + str(B.shape))
    return (A[:, :, None] * B[None]).sum(dim=1)
