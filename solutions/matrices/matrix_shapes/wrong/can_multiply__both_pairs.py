"""Looks like the outer sides must agree too; they are free.
Which sides does the sum in one entry of the product run over?

外側のサイズの一致も求めているようです。外側は自由です。
積の 1 つの要素を作る和は、どのサイズにわたりますか。
"""


def can_multiply(a, b):
    inner = a[1] == b[0]
    outer = a[0] == b[1]
    return inner and outer
