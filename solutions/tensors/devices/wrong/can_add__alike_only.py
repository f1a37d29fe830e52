"""Looks like equal shapes are asked for. Shapes that broadcast can be added too.
What does `torch.zeros(2, 3) + torch.zeros(3)` give?

shape が等しいことを求めているようです。ブロードキャストできる shape も足せます。
`torch.zeros(2, 3) + torch.zeros(3)` は何を返しますか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    return device_a == device_b and shape_a == shape_b
