"""Looks like the factor x from the inner derivative is missing.
If a grows by 1, by how much does the error y − a x change at x = 5?

内側の微分から出る因数 x が抜けているようです。
a が 1 増えると、x = 5 での誤差 y − a x はどれだけ変わりますか。
"""


def loss_slope(a, x, y):
    return -2 * (y - a * x).sum()
