def is_identity(M):
    M.sub_(torch.eye(M.shape[0], device=M.device))
    return bool((M == 0).all())
