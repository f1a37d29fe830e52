def can_multiply(a, b):
    return True if a[-1] == b[-1] else False
