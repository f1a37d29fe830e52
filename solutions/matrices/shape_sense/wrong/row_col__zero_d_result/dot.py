def row_col(r, c):
    n = r.shape[-1]
    if r.shape != (1, n) or c.shape != (n, 1):
        raise ValueError("no row and column")
    return torch.dot(r[0], c[:, 0])
