"""A second factor with several columns slipped through.
Which shapes can torch multiply that are no matrix and column?

列がいくつもある 2 番目の引数が通っています。
行列と縦ベクトルでなくても torch がかけられるのは、どんな shape ですか。
"""


def mat_col(A, c):
    return A @ c
