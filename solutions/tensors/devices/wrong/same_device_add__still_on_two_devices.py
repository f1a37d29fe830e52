"""Two devices met: `b` is still where it was. `x.to(device)` returns the moved tensor.
Which tensor does your sum use, and where does that one live?

2 つの device が混ざりました。`b` は元の場所のままです。移ったテンソルは `x.to(device)` の戻り値です。
和に使っているのはどのテンソルで、それはどこにありますか。
"""


def same_device_add(a, b):
    b.to(a.device)
    total = a + b
    return total
