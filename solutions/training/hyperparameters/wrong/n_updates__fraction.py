"""A fraction of an update does not exist: each epoch has a whole number of mini-batches.
Is a mini-batch that is not full one update, or a part of one?

更新の回数に端数はありません。ミニバッチの個数は、epoch ごとに整数です。
足りないミニバッチは、更新 1 回ですか、それとも 1 回の一部ですか。
"""


def n_updates(n, batch_size, epochs, drop_last=False):
    if drop_last:
        return n // batch_size * epochs
    return n / batch_size * epochs
