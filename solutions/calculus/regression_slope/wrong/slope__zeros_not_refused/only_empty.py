def slope(x, y):
    if x.shape != y.shape or x.numel() == 0:
        raise ValueError("cannot fit %s to %s" % (tuple(x.shape), tuple(y.shape)))
    return torch.dot(x, y) / torch.dot(x, x)
