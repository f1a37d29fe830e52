def can_multiply(a, b):
    m, n = a
    o, p = b
    return True if n == o else None
