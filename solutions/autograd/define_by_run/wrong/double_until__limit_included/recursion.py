def double_until(x, limit):
    if x > limit:
        return x
    return double_until(x + x, limit)
