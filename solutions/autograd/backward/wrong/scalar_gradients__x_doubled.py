"""Looks like x was doubled instead of squared.
How does Python write x²?

x が 2 乗ではなく 2 倍になっているようです。
x² は Python でどう書きますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x * 2 * y + y**3
    z.backward()
    return x.grad.item(), y.grad.item()
