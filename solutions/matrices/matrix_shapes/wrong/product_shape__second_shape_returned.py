"""Looks like the second shape; rows come from the first.
How many rows of A meet each column of B?

2 つ目の shape のようです。行数は 1 つ目から来ます。
B の各列は、A の何本の行と出会いますか。
"""


def product_shape(a, b):
    if a[1] != b[0]:
        raise ValueError(f"{a} does not fit {b}")
    return (b[0], b[1])
