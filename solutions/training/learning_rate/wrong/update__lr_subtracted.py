"""Looks like lr is subtracted and the gradient is not used.
Which way should an element move whose gradient is negative?

lr を引いていて、勾配は使われていないようです。
勾配が負の要素は、どちらの向きに動くとよいですか。
"""


def update(w, grad, lr):
    return w - lr
