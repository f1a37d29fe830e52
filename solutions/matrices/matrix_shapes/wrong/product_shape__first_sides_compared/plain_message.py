def product_shape(a, b):
    m, n = a
    o, p = b
    if m == n:
        return (m, p)
    raise ValueError("shapes do not fit")
