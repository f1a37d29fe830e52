"""Looks like z itself came back. Its derivatives were asked for.
Which tensors hold a gradient after `backward`, z or the leaves?

z の値が返っているようです。求めるのは z の微分です。
`backward` の後で勾配を持っているのは、z ですか、葉 (leaf) ですか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y**3
    z.backward()
    return z.item()
