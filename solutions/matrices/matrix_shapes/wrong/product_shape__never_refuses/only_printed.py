def product_shape(a, b):
    if a[1] != b[0]:
        print("ValueError:", a, b)
    return (a[0], b[1])
