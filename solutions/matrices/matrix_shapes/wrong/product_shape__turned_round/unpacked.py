def product_shape(a, b):
    cols, n = a
    o, rows = b
    if n != o:
        raise ValueError("shapes must fit")
    return (rows, cols)
