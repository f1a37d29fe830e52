"""Looks like the numbers of entries are compared.
How many numbers of A does one row hold?

要素の個数を比べているようです。
A の 1 つの行には、数がいくつありますか。
"""


def can_multiply(a, b):
    return a[0] * a[1] == b[0] * b[1]
