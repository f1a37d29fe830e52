def double_until(x, limit):
    if x >= limit:
        return 0
    return 1 + double_until(x + x, limit)
