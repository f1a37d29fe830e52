def is_identity(M):
    if len(M) != M.size(1):
        return False
    for row in M:
        if row.sum() != 1:
            return False
    return True
