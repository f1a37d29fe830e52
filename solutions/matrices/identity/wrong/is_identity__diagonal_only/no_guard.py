def is_identity(M):
    return bool((M.diagonal() == 1).all())
