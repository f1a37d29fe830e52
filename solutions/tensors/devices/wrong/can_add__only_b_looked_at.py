"""Looks like a 0-d `b` decides, wherever it is. It has to be on the CPU, and it may be `a` too.
Which of the two tensors is on the CPU?

`b` が 0 次元なら、どこにあってもよいと考えているようです。0 次元なのは CPU 側で、`a` でもかまいません。
2 つのテンソルのうち、CPU にあるのはどちらですか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    return device_a == device_b or shape_b == ()
