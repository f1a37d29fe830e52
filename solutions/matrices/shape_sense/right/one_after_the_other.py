def mat_col(A, c):
    if A.dim() != 2 or c.dim() != 2 or c.size(1) != 1:
        raise ValueError("a matrix and a column are needed")
    try:
        return torch.mm(A, c)
    except RuntimeError as error:
        raise ValueError("the lengths differ") from error


def row_col(r, c):
    if r.dim() != 2 or r.size(0) != 1:
        raise ValueError("a row is needed")
    return mat_col(r, c)


def row_mat_col(r, A, c):
    return row_col(r, mat_col(A, c))


def scalar_of(t):
    try:
        return t.view(())
    except RuntimeError as error:
        raise ValueError("there must be one element") from error
