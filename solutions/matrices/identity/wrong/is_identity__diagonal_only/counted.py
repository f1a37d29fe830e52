def is_identity(M):
    rows, columns = M.shape
    if rows != columns:
        return False
    ones = 0
    for k in range(rows):
        if M[k][k].item() == 1:
            ones += 1
    return ones == rows
