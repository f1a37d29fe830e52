"""With `drop_last=True` the answer is the same as without it.
Which mini-batches should be left out, and how many of them are there in an epoch?

`drop_last=True` でも、答えがないときと変わりません。
使わないのはどのミニバッチで、1 epoch にいくつありますか。
"""


def n_updates(n, batch_size, epochs, drop_last=False):
    return math.ceil(n / batch_size) * epochs
