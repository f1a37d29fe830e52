"""Looks like `drop_last` always drops one mini-batch, also a full one.
When does the last mini-batch of an epoch have all its examples?

`drop_last` で、足りているミニバッチまで、いつも 1 つ捨てているようです。
epoch の最後のミニバッチの個数が足りているのは、どんなときですか。
"""


def n_updates(n, batch_size, epochs, drop_last=False):
    batches = math.ceil(n / batch_size)
    if drop_last:
        batches = batches - 1
    return batches * epochs
