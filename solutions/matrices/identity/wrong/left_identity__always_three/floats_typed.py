def left_identity(A):
    identity = torch.Tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    return identity.to(A)
