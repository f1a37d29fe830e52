def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    result = torch.zeros((m, p))
    for row in range(m):
        for column in range(p):
            for k in range(o):
                result[row][column] += A[row][k] * B[k][column]
    return result
