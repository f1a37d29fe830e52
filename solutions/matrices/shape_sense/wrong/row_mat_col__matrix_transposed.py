"""Looks like A was transposed; in the example that makes 91.
Which side of A does the row meet, and which the column?

A を転置しているようです。例では 91 になります。
横ベクトルと縦ベクトルは、それぞれ A のどちらのサイズに出会いますか。
"""


def row_mat_col(r, A, c):
    if A.dim() != 2 or r.shape != (1, A.shape[0]) or c.shape != (A.shape[1], 1):
        raise ValueError("they do not fit")
    return r @ A.T @ c
