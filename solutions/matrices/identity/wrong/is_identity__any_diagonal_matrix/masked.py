def is_identity(M):
    n = M.shape[0]
    if n != M.shape[1]:
        return False
    off = ~torch.eye(n, dtype=torch.bool)
    return not M[off].any()
