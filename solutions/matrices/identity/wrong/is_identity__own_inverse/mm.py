def is_identity(M):
    n = M.size(0)
    if M.size(1) != n:
        return False
    squared = M.mm(M)
    for i in range(n):
        for j in range(n):
            if squared[i, j] != (1 if i == j else 0):
                return False
    return True
