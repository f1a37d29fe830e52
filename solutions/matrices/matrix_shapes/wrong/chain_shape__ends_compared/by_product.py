def chain_shape(shapes):
    n = len(shapes)
    if n == 0:
        raise ValueError("empty")
    if n == 1:
        return shapes[0]
    return product_shape(shapes[0], shapes[n - 1])
