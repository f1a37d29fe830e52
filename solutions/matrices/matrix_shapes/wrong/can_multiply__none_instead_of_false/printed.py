def can_multiply(a, b):
    if a[1] == b[0]:
        return True
    else:
        print(False)
