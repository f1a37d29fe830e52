"""Looks like the outer sides must agree too; they are free.
Which sides does the sum in one entry of the product run over?

外側のサイズの一致も求めているようです。外側は自由です。
積の 1 つの要素を作る和は、どのサイズにわたりますか。
"""


def product_shape(a, b):
    m, n = a
    o, p = b
    if n == o and m == p:
        return (m, p)
    raise ValueError(f"{a} and {b}")
