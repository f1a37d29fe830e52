"""Looks like one update per epoch; there is one after each mini-batch.
How many mini-batches does one epoch have?

1 epoch に更新が 1 回のようです。更新はミニバッチごとに 1 回あります。
1 epoch にミニバッチはいくつありますか。
"""


def n_updates(n, batch_size, epochs, drop_last=False):
    updates = 0
    for epoch in range(epochs):
        updates += 1
    return updates
