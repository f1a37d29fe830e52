def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("shapes " + str((m, n)) + " and " + str((o, p)))
    return torch.stack([torch.stack([entry(A, B, i, j) for j in range(p)]) for i in range(m)])
