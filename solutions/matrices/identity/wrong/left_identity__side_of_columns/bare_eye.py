def left_identity(A):
    rows, columns = A.shape
    return torch.eye(columns)
