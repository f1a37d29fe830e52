def double_until(x, limit):
    y = x
    while True:
        x, y = y, y * 2
        if y > limit:
            return x
