def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"shapes {A.shape} and {B.shape} do not match")
    return (A[:, :, None] * B).sum(1)
