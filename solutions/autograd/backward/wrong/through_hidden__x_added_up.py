"""Looks like `backward` ran twice and added up for x: its derivative is doubled.
How often does y have to go backward for both numbers?

`backward` が 2 回動いて、x に足し込まれたようです。x による微分が 2 倍です。
2 つの数のために、y から何回逆向きにたどる必要がありますか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    y.backward(retain_graph=True)
    h.retain_grad()
    y.backward()
    return x.grad, h.grad
