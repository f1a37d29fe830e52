"""Looks like the value of L came back, not its gradient.
Where does `backward` leave the gradient?

L の勾配ではなく、L の値が返っているようです。
`backward` は勾配をどこに残しますか。
"""


def fresh_gradient(w):
    w.grad = None
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    return loss
