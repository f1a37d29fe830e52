"""Looks like a row of A meets a row of B.
How do you take one column of a matrix?

A の行と B の行をかけているようです。
行列の列を 1 つ取り出すには、どう書きますか。
"""


def entry(A, B, i, j):
    return (A[i] * B[j]).sum()
