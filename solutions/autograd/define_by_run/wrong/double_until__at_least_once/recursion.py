def double_until(x, limit):
    y = x * 2
    return y if y >= limit else double_until(y, limit)
