def right_identity(A):
    n = A.shape[-1]
    return A.new_zeros(n, n).fill_diagonal_(1)


def left_identity(A):
    return right_identity(A.T)


def is_identity(M):
    return torch.equal(M, right_identity(M))
