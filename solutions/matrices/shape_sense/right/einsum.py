def row_col(r, c):
    if r.shape != (1, len(c)) or c.shape != (len(c), 1):
        raise ValueError("no row and column")
    return torch.einsum("ij,jk->ik", r, c)


def mat_col(A, c):
    if not (A.ndim == 2 and c.shape == (A.shape[1], 1)):
        raise ValueError("no matrix and column")
    return torch.einsum("ij,jk->ik", A, c)


def row_mat_col(r, A, c):
    if not (A.ndim == 2 and r.shape == (1, len(A)) and c.shape == (A.shape[1], 1)):
        raise ValueError("no row, matrix and column")
    return torch.einsum("ij,jk,kl->il", r, A, c)


def scalar_of(t):
    if t.numel() == 1:
        return t.sum()
    raise ValueError("not one element")
