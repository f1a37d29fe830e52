def slope(x, y):
    if x.size() != y.size():
        raise ValueError(f"{tuple(x.size())} against {tuple(y.size())}")
    xy = xx = torch.zeros((), dtype=x.dtype, device=x.device)
    for x_i, y_i in zip(x, y):
        xy = xy + x_i * y_i
        xx = xx + x_i * x_i
    return xy / xx
