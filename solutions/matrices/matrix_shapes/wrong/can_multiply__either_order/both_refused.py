def can_multiply(a, b):
    m, n = a
    o, p = b
    if n != o and m != p:
        return False
    else:
        return True
