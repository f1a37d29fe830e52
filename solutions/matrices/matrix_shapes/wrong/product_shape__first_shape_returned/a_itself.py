def product_shape(a, b):
    if a[1] == b[0]:
        return a
    raise ValueError("no fit", a, b)
