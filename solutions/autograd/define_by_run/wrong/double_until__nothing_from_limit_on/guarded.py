def double_until(x, limit):
    if x < limit:
        while x < limit:
            x = x + x
        return x
