def is_identity(M):
    m, n = M.shape
    if m != n:
        return False
    for i in range(m):
        M[i, i] -= 1
    return M.abs().sum().item() == 0
