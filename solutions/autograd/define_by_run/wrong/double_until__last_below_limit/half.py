def double_until(x, limit):
    while x <= limit / 2:
        x = x + x
    return x
