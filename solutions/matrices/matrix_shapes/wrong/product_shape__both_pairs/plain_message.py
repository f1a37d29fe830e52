def product_shape(a, b):
    if a[1] != b[0] or a[0] != b[1]:
        raise ValueError("do not fit")
    return a[0], b[1]
