def check(x, y):
    if x.shape != y.shape or not x.any():
        return ValueError(tuple(x.shape), tuple(y.shape))


def slope(x, y):
    check(x, y)
    return (x * y).sum().div((x * x).sum())
