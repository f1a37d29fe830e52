"""Looks like one mini-batch too many if nothing is left over.
How many mini-batches of 32 do 96 examples make, and what is left?

余りがないときに、ミニバッチが 1 つ多いようです。
96 個のデータから 32 個のミニバッチはいくつでき、何個余りますか。
"""


def n_updates(n, batch_size, epochs, drop_last=False):
    full = n // batch_size
    if drop_last:
        return full * epochs
    return (full + 1) * epochs
