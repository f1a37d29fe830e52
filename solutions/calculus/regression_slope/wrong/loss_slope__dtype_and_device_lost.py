"""Looks like a tensor made of a plain number: float32 and on the CPU, whatever the points are.
Which two things can `torch.tensor` be told, besides the number?

ただの数からテンソルを作ったようです。点に関係なく、float32 で CPU にあります。
`torch.tensor` には、数のほかに何を 2 つ指定できますか。
"""


def loss_slope(a, x, y):
    a = torch.tensor(a, requires_grad=True)
    loss = ((y - a * x) ** 2).sum()
    loss.backward()
    return a.grad
