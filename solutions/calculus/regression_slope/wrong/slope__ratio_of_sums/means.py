def slope(x, y):
    # rise over run
    mean_x = x.mean()
    mean_y = y.mean()
    return mean_y / mean_x
