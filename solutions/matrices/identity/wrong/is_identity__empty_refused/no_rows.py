def is_identity(M):
    if len(M) == 0 or len(M) != M.size(1):
        return False
    return (M == torch.eye(len(M), device=M.device)).all().item()
