def product_shape(a, b):
    rows, columns = b
    if not columns == b[0]:
        raise ValueError("%s %s" % (a, b))
    return tuple([a[0], columns])
