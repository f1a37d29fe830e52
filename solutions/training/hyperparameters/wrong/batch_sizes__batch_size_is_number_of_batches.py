"""Looks like the number of mini-batches; `batch_size` is the size of one.
How many mini-batches of 4 can be made of 100 examples?

ミニバッチの個数としているようです。`batch_size` は 1 つのミニバッチのサイズです。
100 個のデータから、4 個のミニバッチはいくつできますか。
"""


def batch_sizes(n, batch_size):
    size, rest = divmod(n, batch_size)
    return [size + 1] * rest + [size] * (batch_size - rest)
