def product_shape(a, b):
    if a != (b[1], b[0]):
        raise ValueError("cannot multiply %s and %s" % (a, b))
    return (a[0], a[0])
