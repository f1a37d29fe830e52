"""Looks like the numbers of rows are compared.
What of B does a row of A meet: a row or a column?

行数どうしを比べているようです。
A の行が出会うのは、B の行ですか、それとも列ですか。
"""


def can_multiply(a, b):
    return a[0] == b[0]
