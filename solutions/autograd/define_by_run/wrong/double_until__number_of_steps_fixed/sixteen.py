def double_until(x, limit):
    return 16 * x
