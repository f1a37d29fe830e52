def can_multiply(a, b):
    (m, _), (_, p) = a, b
    if p != m:
        return False
    return True
