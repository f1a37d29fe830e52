def can_multiply(a, b):
    result = False
    m = a[0]
    n = b[0]
    if m == n:
        result = True
    return result
