def is_identity(M):
    return torch.all(M == torch.eye(M.shape[0]))
