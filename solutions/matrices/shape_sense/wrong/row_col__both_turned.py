"""Looks like both were transposed before the product.
Which of the two is a row already, and which a column?

積の前に両方を転置しているようです。
もともと横ベクトルなのはどちらで、縦ベクトルなのはどちらですか。
"""


def row_col(r, c):
    if r.dim() != 2 or c.dim() != 2 or r.shape[0] != 1 or c.shape[1] != 1 or r.shape[1] != c.shape[0]:
        raise ValueError("a row and a column of one length are needed")
    return r.T @ c.T
