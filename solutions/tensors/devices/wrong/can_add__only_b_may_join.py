"""Looks like only `b` may be the 0-d one on the CPU; `a` may be it just as well.
What does `torch.tensor(10) + x` give for an `x` on the GPU?

CPU の 0 次元でよいのは `b` だけ、と考えているようです。`a` でもかまいません。
`x` が GPU にあるとき、`torch.tensor(10) + x` はどうなりますか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    return device_a == device_b or (device_b == "cpu" and shape_b == ())
