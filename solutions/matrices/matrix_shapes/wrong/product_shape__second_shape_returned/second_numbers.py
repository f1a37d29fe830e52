def product_shape(a, b):
    m = a[1]
    p = b[1]
    if m == b[0]:
        return m, p
    else:
        raise ValueError("%s, %s" % (a, b))
