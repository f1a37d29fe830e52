def is_identity(M):
    n, p = M.shape
    if n != p:
        return False
    difference = M - torch.eye(n, dtype=M.dtype)
    return torch.sum(difference.abs()) == 0
