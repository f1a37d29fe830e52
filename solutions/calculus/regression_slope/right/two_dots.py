def slope(x, y):
    if tuple(x.shape) != tuple(y.shape):
        raise ValueError("shapes %s and %s" % (tuple(x.shape), tuple(y.shape)))
    bottom = torch.dot(x, x)
    if bottom == 0:
        raise ValueError("all x are 0")
    return torch.dot(x, y) / bottom


def loss_slope(a, x, y):
    # (y - a x)^2 = y^2 - 2 a x y + a^2 x^2
    return 2 * a * torch.dot(x, x) - 2 * torch.dot(x, y)
