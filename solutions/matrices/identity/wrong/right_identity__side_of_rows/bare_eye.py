def right_identity(A):
    rows, columns = A.shape
    return torch.eye(rows)
