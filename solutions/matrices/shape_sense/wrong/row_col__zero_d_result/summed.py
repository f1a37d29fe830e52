def row_col(r, c):
    return (r * c.T).sum()
