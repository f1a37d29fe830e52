def product_shape(a, b):
    return b
