def can_multiply(a, b):
    if a[1] is not b[0]:
        return False
    return True
