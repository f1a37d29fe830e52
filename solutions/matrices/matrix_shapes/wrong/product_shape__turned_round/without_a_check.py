def product_shape(a, b):
    return b[1], a[0]
