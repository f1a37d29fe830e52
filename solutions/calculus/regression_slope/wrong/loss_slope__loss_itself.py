"""Looks like L(a) itself; the question is its derivative.
How much does L change when a grows a little?

L(a) の値のようです。求めるのはその微分です。
a が少し増えると、L はどれだけ変わりますか。
"""


def loss_slope(a, x, y):
    errors = y - a * x
    return torch.sum(errors**2)
