"""Looks like `backward` ran twice and added up: both numbers are doubled.
How often does y have to go backward for both numbers?

`backward` が 2 回動いて足し込まれたようです。2 つの数がどちらも 2 倍です。
2 つの数のために、y から何回逆向きにたどる必要がありますか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward(retain_graph=True)
    y.backward()
    return x.grad, h.grad
