def product_shape(a, b):
    m, n = a
    o, p = b
    if m == p:
        result = (m, p)
    else:
        raise ValueError("wrong shapes: " + str(a) + " and " + str(b))
    return result
