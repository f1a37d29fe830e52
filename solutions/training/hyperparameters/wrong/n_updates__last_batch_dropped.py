"""Looks like the incomplete mini-batch is dropped, though `drop_last` does not ask for it.
How many mini-batches do 100 examples make, if each holds 32 at most?

`drop_last` を指定していないのに、足りないミニバッチを捨てているようです。
データが 100 個で、1 つに 32 個まで入るとき、ミニバッチはいくつできますか。
"""


def n_updates(n, batch_size, epochs, drop_last=False):
    batches_per_epoch = n // batch_size
    return batches_per_epoch * epochs
