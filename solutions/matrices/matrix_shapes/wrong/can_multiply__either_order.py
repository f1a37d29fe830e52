"""Looks like it is enough that they fit in one of the two orders.
Which matrix stands on the left?

どちらかの順序で合えばよい、としているようです。
左に立つのはどちらの行列ですか。
"""


def can_multiply(a, b):
    return a[1] == b[0] or b[1] == a[0]
