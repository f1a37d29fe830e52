def can_multiply(a, b):
    (m, n), (o, p) = a, b
    if p != m:
        return False
    return True
