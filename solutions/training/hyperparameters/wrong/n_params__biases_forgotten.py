"""Looks like the biases are missing; these are the weights alone.
What is added to the sum before a value comes out of a layer?

バイアスが抜けているようです。重みだけの個数です。
層から値が出てくる前に、合計に何が足されますか。
"""


def n_params(widths):
    total = 0
    for i in range(len(widths) - 1):
        total += widths[i] * widths[i + 1]
    return total
