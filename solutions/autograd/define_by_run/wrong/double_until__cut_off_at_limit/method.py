def double_until(x, limit):
    y = x * 1
    while y < limit:
        y = y * 2
    return y.clamp_max(limit)
