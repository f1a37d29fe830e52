def is_identity(M):
    return bool((M.round() == torch.eye(len(M))).all())
