def is_identity(M):
    size = M.size(0)
    for row in range(size):
        for col in range(size):
            number = M[row, col].item()
            if row == col:
                if number != 1:
                    return False
            else:
                if number != 0:
                    return False
    return True
