def product_shape(a, b):
    if a[0] != b[1]:
        raise ValueError("shapes do not fit")
    return (a[0], b[1])
