def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    C = 0
    for k in range(n):
        C = C + A[:, k].reshape(m, 1) * B[k]
    return C
