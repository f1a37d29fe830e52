"""Looks like the 0-d tensor is asked for on the GPU. It has to be the one on the CPU.
In the example, where is `torch.tensor(10)`?

GPU 側が 0 次元であることを求めているようです。0 次元でなければならないのは CPU 側です。
例の `torch.tensor(10)` は、どこにありますか。
"""


def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == device_b:
        return True
    on_gpu = shape_b if device_a == "cpu" else shape_a
    return on_gpu == ()
