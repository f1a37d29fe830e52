def double_until(x, limit):
    times = 1
    while times * x < limit:
        times += 1
    return times * x
