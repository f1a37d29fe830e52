"""Looks like the first shape; columns come from the second.
How many columns of B does each row of A meet?

1 つ目の shape のようです。列数は 2 つ目から来ます。
A の各行は、B の何本の列と出会いますか。
"""


def product_shape(a, b):
    m, n = a
    o, p = b
    if n != o:
        raise ValueError(f"{n} != {o} for shapes {a} and {b}")
    return (m, n)
