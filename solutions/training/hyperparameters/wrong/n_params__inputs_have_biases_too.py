"""Looks like the values that go into the network have biases, too; only those that come out of a layer do.
For `[5]` there is no layer: how many biases are there?

ネットワークに入る値にもバイアスを数えているようです。バイアスがあるのは、層から出てくる値だけです。
`[5]` には層がありません。バイアスはいくつありますか。
"""


def n_params(widths):
    weights = 0
    for a, b in zip(widths, widths[1:]):
        weights += a * b
    biases = sum(widths)
    return weights + biases
