def double_until(x, limit):
    while True:
        x = x + x
        if x >= limit:
            return x
