def can_multiply(a, b):
    m, n = a
    o, p = b
    fits = n is o
    return fits
