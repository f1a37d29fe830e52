def row_mat_col(r, A, c):
    return c.T @ A @ r.T
