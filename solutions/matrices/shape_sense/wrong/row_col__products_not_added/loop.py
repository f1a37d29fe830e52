def row_col(r, c):
    result = r.clone()
    for k in range(r.shape[1]):
        result[0, k] = r[0, k] * c[k, 0]
    return result
