"""Looks like the value of y is listed, not the gradient.
Where does `backward` leave the gradient?

勾配 (gradient) ではなく、y の値がリストに入っているようです。
`backward` は勾配をどこに残しますか。
"""


def grads_without_reset(x, calls):
    x = torch.tensor(x, requires_grad=True)
    out = []
    for i in range(calls):
        y = x**2
        y.backward()
        out.append(y.item())
    return out
