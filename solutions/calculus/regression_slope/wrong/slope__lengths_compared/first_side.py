def slope(x, y):
    n = x.shape[0]
    if y.shape[0] != n or n == 0:
        raise ValueError("%s and %s" % (tuple(x.shape), tuple(y.shape)))
    bottom = x.square().sum()
    if bottom == 0:
        raise ValueError("0")
    return x.mul(y).sum() / bottom
