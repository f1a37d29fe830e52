def is_identity(M):
    rows = M.tolist()
    for i, row in enumerate(rows):
        expected = [0] * len(row)
        expected[i] = 1
        if row == expected:
            return True
        else:
            return False
