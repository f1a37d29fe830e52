def can_multiply(a, b):
    (m, n), (o, p) = a, b
    if n == o:
        return True
    else:
        raise ValueError
