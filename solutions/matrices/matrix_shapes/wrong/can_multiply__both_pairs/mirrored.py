def can_multiply(a, b):
    return a == b[::-1]
