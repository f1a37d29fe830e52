"""Looks like the examples that do not fill a mini-batch are left out; here they belong to the last one.
What do the sizes in your list add up to?

ミニバッチに足りない余りのデータを使っていないようです。ここでは最後のミニバッチに入ります。
リストの個数を全部足すと、いくつになりますか。
"""


def batch_sizes(n, batch_size):
    return [batch_size] * (n // batch_size)
