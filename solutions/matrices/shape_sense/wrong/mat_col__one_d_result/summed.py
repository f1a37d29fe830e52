def mat_col(A, c):
    return (A * c.T).sum(dim=1)
