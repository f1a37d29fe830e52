"""Looks like the denominator is not squared.
How often does x stand in the term of dL/da that contains a?

分母を 2 乗していないようです。
dL/da の a を含む項に、x は何回かけてありますか。
"""


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)}; {tuple(y.shape)}")
    if not x.any():
        raise ValueError("x is 0 everywhere")
    return torch.sum(x * y) / torch.sum(x)
