def product_shape(a, b):
    m, p = a[0], b[1]
    ok = b[0] == a[0]
    if not ok:
        raise ValueError(f"shape {a} does not fit")
    return (m, p)
