def right_identity(A):
    return torch.eye(A.shape[1], dtype=A.dtype).flip(1)
