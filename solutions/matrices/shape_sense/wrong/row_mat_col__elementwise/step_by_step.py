def row_mat_col(r, A, c):
    rows = torch.mul(r, A)
    return torch.mul(rows, c)
