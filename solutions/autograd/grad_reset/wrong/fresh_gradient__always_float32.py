"""A float64 tensor got a float32 gradient.
Which line decides the dtype of the result?

float64 のテンソルの勾配が float32 になっています。
結果の dtype は、どの行で決まりますか。
"""


def fresh_gradient(w):
    w.grad = None
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    return w.grad.float()
