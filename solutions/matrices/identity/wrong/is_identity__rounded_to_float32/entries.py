def is_identity(M):
    n = len(M)
    if M.shape[1] != n:
        return False
    F = M.float()
    for i in range(n):
        for j in range(n):
            if F[i, j] != (1 if i == j else 0):
                return False
    return True
