"""Looks like only lengths were compared: both are 3 for (3, 1) and (3,).
What else has to be equal for two shapes to be equal?

長さだけを比べているようです。(3, 1) と (3,) はどちらも 3 です。
2 つの shape が等しいには、ほかに何が等しくなければなりませんか。
"""


def slope(x, y):
    if len(x) != len(y):
        raise ValueError(f"x {tuple(x.shape)}, y {tuple(y.shape)}")
    if not x.any():
        raise ValueError("x is zero")
    return (x * y).sum() / (x * x).sum()
