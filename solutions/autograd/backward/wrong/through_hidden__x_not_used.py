"""torch says that x was not used: the chain from y to x was cut at h.
Which call makes h forget that it was computed from x?

x が使われていないと torch が言っています。y から x へのつながりが h で切れています。
h が x から計算されたことを忘れさせるのは、どの呼び出しですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = (x**2).detach().requires_grad_()
    y = h**2 + 3 * h
    return torch.autograd.grad(y, [x, h])
