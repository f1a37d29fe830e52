def is_identity(M):
    m, n = M.shape
    if m != n:
        return False
    for i in range(m):
        for j in range(n):
            number = int(M[i, j])
            if i == j and number != 1:
                return False
            if i != j and number != 0:
                return False
    return True
