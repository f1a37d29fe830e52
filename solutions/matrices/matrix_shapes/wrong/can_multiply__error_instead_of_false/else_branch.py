def can_multiply(a, b):
    columns = a[1]
    if columns == b[0]:
        return True
    else:
        raise ValueError
