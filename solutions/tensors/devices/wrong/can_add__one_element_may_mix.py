"""Looks like one element counts as a number. (1,) is a vector with one element, not 0-d.
How many axes has a tensor of shape (1,)?

要素が 1 個なら数とみなしているようです。(1,) は要素が 1 個のベクトルで、0 次元ではありません。
shape が (1,) のテンソルには、軸が何本ありますか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == device_b:
        return True
    elements = 1
    for side in shape_a if device_a == "cpu" else shape_b:
        elements *= side
    return elements == 1
