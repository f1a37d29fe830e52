def is_identity(M):
    v = torch.ones(M.shape[1], 1)
    return torch.equal(M @ v, v)
