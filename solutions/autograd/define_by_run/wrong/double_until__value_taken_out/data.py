def double_until(x, limit):
    y = x.data.clone()
    while y < limit:
        y = y + y
    return y
