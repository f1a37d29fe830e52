def row_col(r, c):
    n = r.shape[1]
    if r.shape[0] != 1 or c.shape != (n, 1):
        raise ValueError()
    table = torch.zeros(n, n, dtype=r.dtype, device=r.device)
    for i in range(n):
        for j in range(n):
            table[i, j] = c[i, 0] * r[0, j]
    return table
