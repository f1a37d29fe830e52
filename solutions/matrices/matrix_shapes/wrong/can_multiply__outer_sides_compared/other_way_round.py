def can_multiply(a, b):
    # columns of the second, rows of the first
    cols = b[1]
    rows = a[0]
    return cols == rows
