def double_until(x, limit):
    y = x
    while y < limit:
        y += y
    return y
