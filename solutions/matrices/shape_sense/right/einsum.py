def row_col(r, c):
    if not (r.ndim == c.ndim == 2 and r.shape == (1, len(c)) and c.shape[1] == 1):
        raise ValueError(r.shape, c.shape)
    return torch.einsum("ij,jk->ik", r, c)


def mat_col(A, c):
    if not (A.ndim == c.ndim == 2 and A.shape[1] == len(c) and c.shape[1] == 1):
        raise ValueError(A.shape, c.shape)
    return torch.einsum("ij,jk->ik", A, c)


def row_mat_col(r, A, c):
    if not (A.ndim == 2 and r.shape == (1, len(A)) and c.shape == (A.shape[1], 1)):
        raise ValueError(r.shape, A.shape, c.shape)
    return torch.einsum("ij,jk,kl->il", r, A, c)


def scalar_of(t):
    if t.numel() == 1:
        return t.sum()
    raise ValueError(t.shape)
