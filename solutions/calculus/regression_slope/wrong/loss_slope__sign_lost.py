"""Looks like the minus from the inner derivative is missing.
What is the derivative of y − a x with respect to a?

内側の微分から出るマイナスが抜けているようです。
y − a x を a で微分すると何になりますか。
"""


def loss_slope(a, x, y):
    error = y - a * x
    return 2 * (error * x).sum()
