def product_shape(a, b):
    rows_a, cols_a = a
    rows_b, cols_b = b
    if cols_a == cols_b:
        return (rows_a, cols_b)
    raise ValueError("columns are different")
