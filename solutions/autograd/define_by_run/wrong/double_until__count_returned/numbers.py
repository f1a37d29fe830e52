def double_until(x, limit):
    number, n = x.item(), 0
    while number < limit:
        number *= 2
        n = n + 1
    return n
