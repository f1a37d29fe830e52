def row_mat_col(r, A, c):
    if r.shape[1] != A.shape[0] or A.shape[1] != c.shape[0]:
        raise ValueError("they do not fit")
    m, n = A.shape
    out = torch.zeros(m, n, dtype=A.dtype, device=A.device)
    for i in range(m):
        for j in range(n):
            out[i, j] = r[0, j] * A[i, j] * c[i, 0]
    return out
