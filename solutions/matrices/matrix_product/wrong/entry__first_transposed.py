"""Looks like a column of A meets a column of B.
How do you take one row of a matrix?

A の列と B の列をかけているようです。
行列の行を 1 つ取り出すには、どう書きますか。
"""


def entry(A, B, i, j):
    return (A[:, i] * B[:, j]).sum()
