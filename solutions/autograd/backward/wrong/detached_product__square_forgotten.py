"""Looks like x · x, in which one x is constant: it was not squared.
Which power of x is the value?

x · x のようです。定数にした x が 2 乗されていません。
値は x の何乗ですか。
"""


def detached_product(x):
    return x * x.detach()
