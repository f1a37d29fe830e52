"""A matrix in place of the row or of the column slipped through.
What must the outer sides of the three shapes be?

横ベクトルや縦ベクトルの代わりの行列が通っています。
3 つの shape の外側のサイズは、いくつでなければなりませんか。
"""


def row_mat_col(r, A, c):
    return r @ A @ c
