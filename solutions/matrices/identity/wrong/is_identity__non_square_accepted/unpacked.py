def is_identity(M):
    I = torch.eye(*M.size()).to(M.device)
    same = M == I
    return bool(same.all())
