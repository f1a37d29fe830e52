def double_until(x, limit):
    for _ in range(60):
        if x < limit:
            x = x * 2
            if not x < limit:
                return x
