def is_identity(M):
    n, m = M.shape
    if n != m:
        return False
    for i in range(n):
        for j in range(m):
            if i == j and M[i, j] != 1:
                return False
            if i != j and M[i, j] != 0:
                return False
            return True
