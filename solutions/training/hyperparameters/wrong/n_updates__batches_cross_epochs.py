"""Looks like mini-batches run on into the next epoch; every epoch starts with a new one.
How many updates has one epoch alone? And two?

ミニバッチが次の epoch に続いているようです。どの epoch も、新しいミニバッチから始まります。
1 epoch だけなら更新は何回ですか。2 epoch ではどうですか。
"""


def n_updates(n, batch_size, epochs, drop_last=False):
    seen = n * epochs
    if drop_last:
        return seen // batch_size
    return math.ceil(seen / batch_size)
