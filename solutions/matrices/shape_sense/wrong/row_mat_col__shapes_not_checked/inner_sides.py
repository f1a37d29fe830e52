def row_mat_col(r, A, c):
    if r.dim() != 2 or A.dim() != 2 or c.dim() != 2:
        raise ValueError("not two axes")
    if r.shape[1] != A.shape[0] or A.shape[1] != c.shape[0]:
        raise ValueError("they do not fit")
    return torch.matmul(torch.matmul(r, A), c)
