def slope(x, y):
    # mean of y, each weighted by its x
    weights = x / x.sum()
    return (weights * y).sum()
