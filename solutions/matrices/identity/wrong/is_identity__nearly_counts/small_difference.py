def is_identity(M):
    rows, columns = M.shape
    if rows != columns:
        return False
    for i in range(rows):
        for j in range(columns):
            expected = 1 if i == j else 0
            if abs(M[i, j].item() - expected) > 1e-5:
                return False
    return True
