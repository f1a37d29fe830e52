def product_shape(a, b):
    return a[1], b[0]
