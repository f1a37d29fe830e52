def is_identity(M):
    m, n = M.shape
    return torch.equal(M, torch.eye(m, n))
