def double_until(x, limit):
    y = x * 1
    while y < limit / 2:
        y = y * 2
    return y
