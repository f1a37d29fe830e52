"""Looks like x · x: the second factor was not squared, or the square is the whole product.
Which power of x is the value?

x · x のようです。2 つ目の因数が 2 乗されていないか、2 乗だけで積になっています。
値は x の何乗ですか。
"""


def detached_product(x):
    return x * x.detach()
