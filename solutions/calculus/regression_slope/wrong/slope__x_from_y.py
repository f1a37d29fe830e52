"""Looks like x is predicted from y.
Whose squares stand below the fraction line when y is predicted from x?

y から x を予測しているようです。
x から y を予測するとき、分母は x と y のどちらの 2 乗ですか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"x {tuple(x.shape)}, y {tuple(y.shape)}")
    if not x.any():
        raise ValueError("x has only zeros")
    return (x * y).sum() / (y * y).sum()
