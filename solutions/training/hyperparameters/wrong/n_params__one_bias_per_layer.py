"""Looks like one bias for a whole layer; each value that comes out has its own.
How many biases does a layer from 4 values to 7 have?

1 つの層にバイアスを 1 つだけ数えているようです。出てくる値ごとに 1 つあります。
4 個の値から 7 個を作る層には、バイアスがいくつありますか。
"""


def n_params(widths):
    total = 0
    for n_in, n_out in zip(widths, widths[1:]):
        total += n_in * n_out + 1
    return total
