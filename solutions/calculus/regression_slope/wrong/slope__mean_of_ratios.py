"""Looks like the mean of y/x; far points should count more.
An error of 1 in y changes y/x by how much at x = 1, and at x = 5?

y/x の平均のようです。遠い点ほど大きく効くようにします。
y が 1 ずれると、y/x は x = 1 のときと x = 5 のときで、それぞれどれだけ変わりますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"x has {tuple(x.shape)}, y has {tuple(y.shape)}")
    if len(x) == 0 or (x == 0).all():
        raise ValueError("no slope")
    slopes = y / x
    return slopes.mean()
