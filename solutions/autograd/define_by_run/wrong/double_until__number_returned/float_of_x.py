def double_until(x, limit):
    result = float(x)
    while result < limit:
        result += result
    return result
