def is_identity(M):
    d = torch.det(M)
    if d == 1:
        return True
    return False
