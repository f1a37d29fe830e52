def left_identity(A):
    return torch.diag(torch.ones(A.size(0)))
