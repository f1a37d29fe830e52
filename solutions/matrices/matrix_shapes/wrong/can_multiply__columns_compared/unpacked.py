def can_multiply(a, b):
    _, n = a
    _, p = b
    same = n == p
    return same
