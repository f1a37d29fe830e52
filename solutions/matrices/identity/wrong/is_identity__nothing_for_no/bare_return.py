def is_identity(M):
    rows, columns = M.shape
    if rows != columns:
        return
    for i in range(rows):
        for j in range(columns):
            if M[i, j] != (i == j):
                return
    return True
