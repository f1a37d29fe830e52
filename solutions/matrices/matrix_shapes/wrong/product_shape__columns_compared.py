"""Looks like the numbers of columns are compared.
How long is a row of A, and how long is a column of B?

列数どうしを比べているようです。
A の行の長さと B の列の長さは、それぞれいくつですか。
"""


def product_shape(a, b):
    if a[1] != b[1]:
        raise ValueError(f"shapes {a} and {b} do not fit")
    return a[0], b[1]
