def check(n, o):
    if n != o:
        raise ValueError("can not multiply")


def can_multiply(a, b):
    check(a[1], b[0])
    return True
