def row_mat_col(r, A, c):
    if A.shape[-1] != c.shape[0]:
        raise ValueError("matrix and column do not fit")
    column = A @ c
    if r.shape[-1] != column.shape[0]:
        raise ValueError("row and matrix do not fit")
    return r.matmul(column)
