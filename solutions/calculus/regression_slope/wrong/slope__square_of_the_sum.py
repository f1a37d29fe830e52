"""Looks like the sum was squared; square first, then sum.
For x = 1 and x = 2: what is 1² + 2², and what is (1 + 2)²?

合計を 2 乗しているようです。先に 2 乗してから合計します。
x が 1 と 2 のとき、1² + 2² と (1 + 2)² はそれぞれいくつですか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)}, {tuple(y.shape)}")
    if not x.any():
        raise ValueError("all zero")
    return (x * y).sum() / x.sum() ** 2
