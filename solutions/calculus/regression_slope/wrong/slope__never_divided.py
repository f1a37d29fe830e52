"""Looks like the division is missing.
Which factor does a have in dL/da = 0, and how do you get rid of it?

割り算が抜けているようです。
dL/da = 0 の式で、a には何がかかっていますか。それをどうやって消しますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)} and {tuple(y.shape)} differ")
    if not x.any():
        raise ValueError("no x but 0")
    products = x * y
    return products.sum()
