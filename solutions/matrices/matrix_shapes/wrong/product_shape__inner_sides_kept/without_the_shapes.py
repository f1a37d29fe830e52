def product_shape(a, b):
    inner = (a[1],) + (b[0],)
    if inner[0] != inner[1]:
        raise ValueError("inner sides are different")
    return inner
