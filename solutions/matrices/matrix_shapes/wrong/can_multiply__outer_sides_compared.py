"""Looks like the outer sides are compared; the inner ones must agree.
In (2, 3)(3, 4), which two numbers stand next to each other?

外側のサイズを比べているようです。一致が必要なのは内側です。
(2, 3)(3, 4) で、隣り合っている数はどれとどれですか。
"""


def can_multiply(a, b):
    return a[0] == b[1]
