"""Looks like x was doubled, or y tripled, instead of raised to a power.
How does Python write x²?

累乗ではなく、x の 2 倍や y の 3 倍になっているようです。
x² は Python でどう書きますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x * 2 * y + y * 3
    z.backward()
    return x.grad.item(), y.grad.item()
