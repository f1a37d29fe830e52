import math


def can_multiply(a, b):
    size_a = math.prod(a)
    size_b = math.prod(b)
    if size_a == size_b:
        return True
    return False
