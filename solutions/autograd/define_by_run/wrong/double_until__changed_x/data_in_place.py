def double_until(x, limit):
    while x.item() < limit:
        x.data.mul_(2)
    return x
