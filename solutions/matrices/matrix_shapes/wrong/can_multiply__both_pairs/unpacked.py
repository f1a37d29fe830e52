def can_multiply(a, b):
    m, n = a
    o, p = b
    ok = n == o and m == p
    return bool(ok)
