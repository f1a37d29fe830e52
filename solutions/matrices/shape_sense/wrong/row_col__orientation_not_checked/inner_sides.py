def row_col(r, c):
    if r.dim() != 2 or c.dim() != 2:
        raise ValueError("not two axes")
    if r.shape[1] != c.shape[0]:
        raise ValueError("not one length")
    return torch.mm(r, c)
