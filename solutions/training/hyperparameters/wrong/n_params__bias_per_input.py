"""Looks like one bias per input; it is one per output.
A layer from 4 values to 7: how long is the vector that is added at the end?

バイアスを入る値ごとに 1 つ数えているようです。出る値ごとに 1 つです。
4 個の値から 7 個を作る層で、最後に足すベクトルの長さはいくつですか。
"""


def n_params(widths):
    total = 0
    for before, after in zip(widths, widths[1:]):
        weights = before * after
        biases = before
        total += weights + biases
    return total
