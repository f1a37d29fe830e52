"""Looks like a number has the shape (1,). It has no axes: its shape is ().
What is `torch.tensor(10).shape`?

数の shape は (1,) と考えているようです。数には軸がなく、shape は () です。
`torch.tensor(10).shape` は何ですか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == device_b:
        return True
    if device_a == "cpu":
        return shape_a == (1,)
    return shape_b == (1,)
