"""The value of f came back, not its gradient.
Where does `backward` leave the gradient?

f の勾配ではなく、f の値が返っています。
`backward` は勾配をどこに残しますか。
"""


def gradient(f, x):
    leaf = x.detach().clone().requires_grad_()
    y = f(leaf)
    y.backward()
    return y.detach()
