def is_identity(M):
    n, m = M.shape
    result = False
    if n != m:
        return result
    for i in range(n):
        for j in range(m):
            if M[i, j] != (1 if i == j else 0):
                return False
            result = True
    return result
