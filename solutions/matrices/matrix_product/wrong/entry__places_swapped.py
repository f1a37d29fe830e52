"""Looks like the number in row j and column i.
Which of i and j tells the row?

j 行 i 列の数のようです。
行を表すのは、i と j のどちらですか。
"""


def entry(A, B, i, j):
    return (A[j] * B[:, i]).sum()
