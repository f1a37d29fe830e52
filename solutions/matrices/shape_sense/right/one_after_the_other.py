def mat_col(A, c):
    if c.shape[-1] != 1:
        raise ValueError("a column is needed")
    try:
        return torch.mm(A, c)  # refuses what has not two axes
    except RuntimeError as error:
        raise ValueError("they do not fit") from error


def row_col(r, c):
    if r.shape[0] != 1:
        raise ValueError("a row is needed")
    return mat_col(r, c)


def row_mat_col(r, A, c):
    return row_col(r, mat_col(A, c))


def scalar_of(t):
    try:
        return t.view(())
    except RuntimeError as error:
        raise ValueError("there must be one element") from error
