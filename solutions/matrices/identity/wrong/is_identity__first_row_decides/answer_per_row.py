def is_identity(M):
    if M.size(0) != M.size(1):
        return False
    I = torch.eye(M.size(0), dtype=M.dtype, device=M.device)
    for row, wanted in zip(M, I):
        return torch.equal(row, wanted)
    return True
