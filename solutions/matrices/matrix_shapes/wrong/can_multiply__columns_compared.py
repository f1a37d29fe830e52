"""Looks like the numbers of columns are compared.
How long is a row of A, and how long is a column of B?

列数どうしを比べているようです。
A の行の長さと B の列の長さは、それぞれいくつですか。
"""


def can_multiply(a, b):
    return a[1] == b[1]
