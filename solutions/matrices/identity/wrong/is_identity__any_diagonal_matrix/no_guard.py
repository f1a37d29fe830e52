def is_identity(M):
    for i in range(M.shape[0]):
        for j in range(M.shape[1]):
            if i != j and M[i, j] != 0:
                return False
    return True
