"""Only floating tensors can require gradients, and `torch.tensor` makes a tensor of whole numbers from an int.
What turns the int into a float first?

勾配を求められるのは浮動小数点のテンソルだけです。`torch.tensor` は int から整数のテンソルを作ります。
先に int を float にするには、どうしますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(x, requires_grad=True)
    y = torch.tensor(y, requires_grad=True)
    z = x**2 * y + y**3
    z.backward()
    return x.grad.item(), y.grad.item()
