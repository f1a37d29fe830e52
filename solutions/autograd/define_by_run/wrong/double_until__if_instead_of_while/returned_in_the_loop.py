def double_until(x, limit):
    while x < limit:
        x = x * 2
        return x
    return x
