def product_shape(a, b):
    if can_multiply(a, b):
        shape = (a[0], b[1])
        return shape
