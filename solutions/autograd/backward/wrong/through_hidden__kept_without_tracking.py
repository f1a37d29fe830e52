"""h cannot keep a gradient: it was computed from a number that nobody tracks.
What should be `True` for the tensor of x?

h は勾配を残せません。追跡されていない数から計算されているからです。
x のテンソルでは、何が `True` でなければなりませんか。
"""


def through_hidden(x):
    x = torch.tensor(float(x))
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward()
    return x.grad, h.grad
