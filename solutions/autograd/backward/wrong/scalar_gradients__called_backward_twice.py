"""Looks like `backward` ran twice and added up: everything is doubled.
How many gradients does one `backward` from z fill?

`backward` が 2 回動いて足し込まれたようです。すべて 2 倍です。
z からの 1 回の `backward` で、いくつの勾配に値が入りますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y**3
    z.backward(retain_graph=True)
    z.backward()
    return x.grad.item(), y.grad.item()
