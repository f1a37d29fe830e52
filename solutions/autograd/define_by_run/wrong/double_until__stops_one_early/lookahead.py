def double_until(x, limit):
    while True:
        bigger = x + x
        if bigger >= limit:
            return x
        x = bigger
