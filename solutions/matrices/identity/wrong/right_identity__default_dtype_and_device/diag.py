def right_identity(A):
    return torch.diag(torch.ones(A.size(1)))
