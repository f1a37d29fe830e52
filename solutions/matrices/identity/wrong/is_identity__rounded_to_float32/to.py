def is_identity(M):
    rows, columns = M.shape
    if rows == columns:
        M = M.to(torch.float32)
        I = torch.eye(rows).to(M.device)
        return (M == I).all().item()
    return False
