"""Two devices met in the sum. `x.to(device)` moves nothing in place: it returns the moved tensor.
Which tensor does your sum use, and where does that one live?

和で 2 つの device が混ざりました。`x.to(device)` は x を変えません。移ったテンソルは `x.to(device)` の戻り値です。
和に使っているのはどのテンソルで、それはどこにありますか。
"""


def same_device_add(a, b):
    b.to(a.device)
    total = a + b
    return total
