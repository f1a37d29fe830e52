def row_mat_col(r, A, c):
    if A.dim() != 2 or r.shape != (1, A.shape[0]) or c.shape != (A.shape[1], 1):
        raise ValueError("they do not fit")
    return (r * A * c).sum().reshape(1, 1)
