"""Looks like y was tripled instead of raised to the power of 3.
How does Python write y³?

y が 3 乗ではなく 3 倍になっているようです。
y³ は Python でどう書きますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y * 3
    z.backward()
    return x.grad.item(), y.grad.item()
