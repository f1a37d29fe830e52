def double_until(x, limit):
    a = x + x
    b = a + a
    c = b + b
    return c + c
