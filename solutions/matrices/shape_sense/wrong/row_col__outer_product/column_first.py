def row_col(r, c):
    return c @ r
