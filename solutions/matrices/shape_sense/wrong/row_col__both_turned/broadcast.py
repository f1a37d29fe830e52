def row_col(r, c):
    return r.T * c.T
