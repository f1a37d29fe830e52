"""Looks like a division by the rows (batch size), not by all elements.
How many numbers were added up, and how many rows are there?

全要素数ではなく、行数 (バッチサイズ) で割っているようです。
足した数は全部でいくつで、行はいくつありますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError("cannot compare %s with %s" % (tuple(pred.shape), tuple(target.shape)))
    batch_size = pred.shape[0]
    return ((pred - target) ** 2).sum() / batch_size
