"""Looks like only two CPU tensors can be added: what names a GPU fails where there is none.
What would the rule say on a machine with a GPU?

足せるのは CPU どうしだけ、と考えているようです。GPU のないところでは、GPU を使う式は失敗します。
GPU のあるコンピューターなら、規則では何と答えますか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    return device_a == "cpu" and device_b == "cpu"
