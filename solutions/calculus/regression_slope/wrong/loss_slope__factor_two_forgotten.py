"""Looks like the 2 is missing, which the square leaves behind.
What is the derivative of u² with respect to u?

2 乗の微分から出る 2 が抜けているようです。
u² を u で微分すると何になりますか。
"""


def loss_slope(a, x, y):
    return -(x * (y - a * x)).sum()
