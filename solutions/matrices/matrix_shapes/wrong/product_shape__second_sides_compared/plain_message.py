def product_shape(a, b):
    m, n = a
    o, p = b
    if o == p:
        return (m, p)
    else:
        raise ValueError("shapes do not fit")
