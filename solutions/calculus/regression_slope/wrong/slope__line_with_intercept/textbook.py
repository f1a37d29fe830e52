def slope(x, y):
    n = len(x)
    top = n * (x * y).sum() - x.sum() * y.sum()
    bottom = n * (x**2).sum() - x.sum() ** 2
    return top / bottom
