def slope(x, y):
    xy = x * y
    xx = x * x
    if len(xx) == 0 or xx.sum() == 0:
        raise ValueError("x is 0")
    return xy.sum() / xx.sum()
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)} {tuple(y.shape)}")
