def product_shape(a, b):
    for x, y in zip(a, b):
        if x != y:
            raise ValueError(a, b)
    return tuple([a[0], b[1]])
