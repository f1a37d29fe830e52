def can_multiply(a, b):
    if a[1] == b[0]:
        return True
    elif a[0] == b[1]:
        return True
    return False
