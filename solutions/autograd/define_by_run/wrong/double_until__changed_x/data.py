def double_until(x, limit):
    while x < limit:
        x.data = x.data * 2
    return x
