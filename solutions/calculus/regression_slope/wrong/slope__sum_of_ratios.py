"""Looks like a sum of fractions; sum above and below first, then divide once.
How many divisions are there in the equation dL/da = 0, solved for a?

分数の合計のようです。先に分子と分母を別々に合計し、それから 1 回だけ割ります。
dL/da = 0 を a について解くと、割り算は何回ありますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)} and {tuple(y.shape)}")
    if not x.any():
        raise ValueError("all x are 0")
    return (x * y / x**2).sum()
