def is_identity(M):
    n, p = M.shape
    if n != p:
        return False
    close = torch.isclose(M.double(), torch.eye(n).double())
    return bool(close.all())
