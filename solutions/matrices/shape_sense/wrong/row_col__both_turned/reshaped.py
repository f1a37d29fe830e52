def row_col(r, c):
    if r.numel() != c.numel():
        raise ValueError("different lengths")
    first = r.reshape(-1, 1)
    second = c.reshape(1, -1)
    return torch.matmul(first, second)
