"""Looks like any 0-d tensor may join. Only the CPU side may be the 0-d one.
Would a number in the memory of the GPU be found by the CPU?

0 次元ならどちらでもよいと考えているようです。0 次元でよいのは CPU 側だけです。
GPU のメモリにある数を、CPU は見つけられるでしょうか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    a_is_a_number = len(shape_a) == 0
    b_is_a_number = len(shape_b) == 0
    return device_a == device_b or a_is_a_number or b_is_a_number
