def left_identity(A):
    ones = torch.ones(A.size(0), dtype=A.dtype)
    return torch.diag(ones)
