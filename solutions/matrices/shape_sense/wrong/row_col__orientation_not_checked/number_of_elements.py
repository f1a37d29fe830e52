def row_col(r, c):
    if r.numel() != c.numel():
        raise ValueError("not one length")
    return torch.einsum("ij,jk->ik", r, c)
