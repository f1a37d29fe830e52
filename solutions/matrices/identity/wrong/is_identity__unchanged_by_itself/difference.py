def is_identity(M):
    rows, columns = M.size()
    if rows == columns:
        change = torch.mm(M, M) - M
        return change.abs().sum().item() == 0
    return False
