def can_multiply(a, b):
    if a[0] == b[0] and a[1] == b[1]:
        return True
    else:
        return False
