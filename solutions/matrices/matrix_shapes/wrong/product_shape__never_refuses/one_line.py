def product_shape(a, b):
    (m, _), (_, p) = a, b
    return tuple([m, p])
