"""Looks like a tensor made of a plain number: float32 and on the CPU, whatever the points are.
Which two things can `torch.tensor` be told, besides the number?

ただの数からテンソルを作ったようです。点に関係なく、float32 で CPU にあります。
`torch.tensor` には、数のほかに何を 2 つ指定できますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)} {tuple(y.shape)}")
    if not x.any():
        raise ValueError("no x")
    top = sum(p * q for p, q in zip(x.tolist(), y.tolist()))
    bottom = sum(p * p for p in x.tolist())
    return torch.tensor(top / bottom)
