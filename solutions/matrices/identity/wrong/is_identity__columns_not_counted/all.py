def is_identity(M):
    n = len(M)
    return all(M[i, j].item() == (i == j) for i in range(n) for j in range(n))
