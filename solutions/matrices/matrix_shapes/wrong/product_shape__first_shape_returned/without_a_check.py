def product_shape(a, b):
    rows = a[0]
    cols = a[1]
    return (rows, cols)
