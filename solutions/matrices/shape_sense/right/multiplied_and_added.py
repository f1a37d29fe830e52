def row_col(r, c):
    if len(r.shape) != 2 or len(c.shape) != 2:
        raise ValueError("two axes, please")
    if r.shape[0] != 1 or c.shape[1] != 1 or r.shape[1] != c.shape[0]:
        raise ValueError("not a row and a column of the same length")
    return (r * c.T).sum(1, keepdim=True)


def mat_col(A, c):
    if len(A.shape) != 2 or len(c.shape) != 2:
        raise ValueError("two axes, please")
    if c.shape[1] != 1 or A.shape[1] != c.shape[0]:
        raise ValueError("not a matrix and a column that fit")
    return (A * c.T).sum(1, keepdim=True)


def row_mat_col(r, A, c):
    if len(r.shape) != 2 or len(A.shape) != 2 or len(c.shape) != 2:
        raise ValueError("two axes, please")
    if r.shape[0] != 1 or c.shape[1] != 1 or r.shape[1] != A.shape[0] or A.shape[1] != c.shape[0]:
        raise ValueError("these do not fit")
    return (r.T * A * c.T).sum().reshape(1, 1)


def scalar_of(t):
    if len(t.flatten()) != 1:
        raise ValueError("one element, please")
    return t.squeeze()
