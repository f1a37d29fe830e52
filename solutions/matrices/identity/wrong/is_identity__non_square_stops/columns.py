def is_identity(M):
    wanted = torch.eye(M.size(1)).to(M)
    return bool(torch.all(M == wanted))
