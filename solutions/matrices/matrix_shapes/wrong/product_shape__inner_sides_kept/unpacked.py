def product_shape(a, b):
    m, n = a
    o, p = b
    if n == o:
        return (n, o)
    else:
        raise ValueError(str(a) + str(b))
