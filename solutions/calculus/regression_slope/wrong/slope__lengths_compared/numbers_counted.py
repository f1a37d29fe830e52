def slope(x, y):
    if x.numel() != y.numel():
        raise ValueError(f"{tuple(x.shape)} {tuple(y.shape)}")
    if x.numel() == 0 or (x == 0).all():
        raise ValueError("no x")
    sum_xy = torch.sum(x * y)
    sum_xx = torch.sum(x * x)
    return sum_xy / sum_xx
