def is_identity(M):
    m, n = M.shape
    if m != n:
        return False
    elif M.det() == 1.0:
        return True
    else:
        return False
