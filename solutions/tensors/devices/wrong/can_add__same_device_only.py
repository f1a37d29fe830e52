"""Looks like both are asked to be on one device; a 0-d CPU tensor may join a GPU tensor.
What happens when a single number on the CPU is added to a GPU tensor?

2 つが同じ device にあることだけを求めているようです。CPU の 0 次元テンソルは GPU のテンソルと計算できます。
CPU にある 1 つの数を GPU のテンソルに足すと、どうなりますか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    return torch.device(device_a) == torch.device(device_b)
