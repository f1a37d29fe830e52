def double_until(x, limit):
    y = x * 1
    while not y > limit:
        y = y * 2
    return y
