"""The first number is right. The second looks like the derivative of h by x.
In dy/dh, which one is differentiated, and by which?

1 つ目の数は正しいです。2 つ目は h の x による微分のようです。
dy/dh では、何を何で微分しますか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    (dh,) = torch.autograd.grad(h, x, retain_graph=True)
    y.backward()
    return x.grad, dh
