def is_identity(M):
    return bool(torch.all(torch.matmul(M, M) == M))
