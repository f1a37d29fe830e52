def slope(x, y):
    sum_xy = torch.sum(x * y)
    sum_x = torch.sum(x)
    return sum_xy / (sum_x * sum_x)
