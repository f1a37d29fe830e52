"""Looks like the line with an intercept; this one goes through (0, 0).
Which of your steps would be right for y = a x + b only?

切片のある直線のようです。この直線は (0, 0) を通ります。
y = a x + b のときだけ正しい計算は、どの部分ですか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)} != {tuple(y.shape)}")
    if not x.any():
        raise ValueError("nothing to fit")
    dx = x - x.mean()
    dy = y - y.mean()
    return (dx * dy).sum() / (dx * dx).sum()
