def is_identity(M):
    return torch.allclose(M, torch.eye(len(M)))
