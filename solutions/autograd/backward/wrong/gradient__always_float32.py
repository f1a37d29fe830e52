"""The gradient at a float64 x came back as float32.
Which line decides the dtype of the copy?

float64 の x での勾配が float32 になっています。
コピーの dtype は、どの行で決まりますか。
"""


def gradient(f, x):
    leaf = x.detach().clone().float().requires_grad_()
    f(leaf).backward()
    return leaf.grad
