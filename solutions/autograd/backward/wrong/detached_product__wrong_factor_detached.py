"""The gradient is 2x²: looks like another x is held constant, not both of those in x².
Which part of x · x² is to be the constant?

勾配が 2x² です。x² の 2 つの x ではなく、別の x を定数にしているようです。
x · x² の中で、定数にするのはどの部分ですか。
"""


def detached_product(x):
    return x.detach() * x**2
