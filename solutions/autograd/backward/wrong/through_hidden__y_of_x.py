"""Looks like y was computed from x in place of h.
Where does h stand in the formula of y?

y を h ではなく x から計算しているようです。
y の式の中で、h はどこにありますか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * x
    y.backward()
    return x.grad, h.grad
