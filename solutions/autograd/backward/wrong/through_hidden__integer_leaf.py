"""Only floating tensors can require gradients, and `torch.tensor` makes a tensor of whole numbers from an int.
What turns the int into a float first?

勾配を求められるのは浮動小数点のテンソルだけです。`torch.tensor` は int から整数のテンソルを作ります。
先に int を float にするには、どうしますか。
"""


def through_hidden(x):
    x = torch.tensor(x, requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward()
    return x.grad, h.grad
