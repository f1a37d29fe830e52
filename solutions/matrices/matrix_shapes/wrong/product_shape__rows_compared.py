"""Looks like the numbers of rows are compared.
What of B does a row of A meet: a row or a column?

行数どうしを比べているようです。
A の行が出会うのは、B の行ですか、それとも列ですか。
"""


def product_shape(a, b):
    rows_a, cols_a = a
    rows_b, cols_b = b
    if rows_a != rows_b:
        raise ValueError("rows must be the same: " + str(a) + ", " + str(b))
    return (rows_a, cols_b)
