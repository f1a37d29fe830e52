"""The tensors met on the CPU, and there the sum stayed, though `a` is on the device.
Which of the two has to move if `a` is on the device and `b` on the CPU?

2 つのテンソルは CPU で出会い、和も CPU のままです。`a` はもう一方の device にあります。
`a` が device に、`b` が CPU にあるとき、移すのはどちらですか。
"""


def same_device_add(a, b):
    if a.device == b.device:
        return a + b
    return a.cpu() + b.cpu()
