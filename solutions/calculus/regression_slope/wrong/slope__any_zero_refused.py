"""Looks like a single x of 0 is refused already; the other points still tell the slope.
Does your condition hold if only some of the x are 0?

x が 1 つ 0 なだけで拒否しているようです。ほかの点から傾きは決まります。
x の一部だけが 0 のとき、その条件は成り立ちますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)}, {tuple(y.shape)}")
    if len(x) == 0 or (x == 0).any():
        raise ValueError("x must not be 0")
    return (x * y).sum() / (x * x).sum()
