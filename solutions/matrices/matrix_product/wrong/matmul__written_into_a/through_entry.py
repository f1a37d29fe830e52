def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    result = A
    for row in range(m):
        for column in range(p):
            result[row, column] = entry(A, B, row, column)
    return result
