def left_identity(A):
    size = A.size(0)
    return torch.full((size, size), 1.0)
