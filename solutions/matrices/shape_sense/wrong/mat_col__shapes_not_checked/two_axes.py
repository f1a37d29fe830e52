def mat_col(A, c):
    if len(A.shape) != 2 or len(c.shape) != 2:
        raise ValueError("not two axes")
    m, n = A.shape
    if n != len(c):
        raise ValueError("not one length")
    return torch.mm(A, c)
