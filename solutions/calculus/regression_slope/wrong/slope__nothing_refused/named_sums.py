def slope(x, y):
    sum_xy = torch.sum(torch.mul(x, y))
    sum_xx = torch.sum(torch.square(x))
    a = sum_xy / sum_xx
    return a
