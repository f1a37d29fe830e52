def mat_col(A, c):
    if A.shape[1] != c.shape[0]:
        raise ValueError(f"{A.shape[1]} columns, but {c.shape[0]} rows")
    return torch.matmul(A, c)
