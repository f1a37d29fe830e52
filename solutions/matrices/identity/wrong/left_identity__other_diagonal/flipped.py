def left_identity(A):
    return torch.eye(A.shape[0], dtype=A.dtype).flip(1)
