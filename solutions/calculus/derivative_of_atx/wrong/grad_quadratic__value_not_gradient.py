"""Looks like the value of xᵗQx; the question is its gradient, a column.
How many partial derivatives does xᵗQx have?

xᵗQx の値のようです。求めるのはその勾配で、縦ベクトルです。
xᵗQx の偏微分はいくつありますか。
"""


def grad_quadratic(Q, x):
    value = x.T @ Q @ x
    return value
