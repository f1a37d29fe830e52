def can_multiply(a, b):
    rows_a, cols_a = a
    rows_b, cols_b = b
    if rows_a != rows_b:
        return False
    return True
