def double_until(x, limit):
    while x < limit:
        x.mul_(2)
    return x
