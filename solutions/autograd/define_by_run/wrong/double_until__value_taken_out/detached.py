def double_until(x, limit):
    y = x.detach()
    while y < limit:
        y = y * 2
    return y
