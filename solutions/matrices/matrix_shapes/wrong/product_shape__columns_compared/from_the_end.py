def product_shape(a, b):
    if not (a[-1] == b[-1]):
        raise ValueError(str(a) + " " + str(b))
    c = (a[0], b[-1])
    return c
