"""The chain from y to x was cut at h.
Which call makes h forget that it was computed from x?

y から x へのつながりが h で切れています。
h が x から計算されたことを忘れさせるのは、どの呼び出しですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = (x**2).detach().requires_grad_()
    y = h**2 + 3 * h
    y.backward()
    return x.grad, h.grad
