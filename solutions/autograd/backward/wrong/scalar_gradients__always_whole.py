"""Looks like the numbers lose what is behind their point before z is computed.
Of which dtype are your leaves, and what happens to 0.5 there?

z を計算する前に、数の小数点以下がなくなっているようです。
葉 (leaf) の dtype は何で、そこで 0.5 はどうなりますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(int(x)), requires_grad=True)
    y = torch.tensor(float(int(y)), requires_grad=True)
    z = x**2 * y + y**3
    z.backward()
    return x.grad.item(), y.grad.item()
