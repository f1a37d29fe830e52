def matmul(A, B):
    return (A[:, :, None] * B[None]).sum(1)
