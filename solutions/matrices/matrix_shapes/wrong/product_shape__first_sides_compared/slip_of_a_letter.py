def product_shape(a, b):
    inner_left = a[1]
    inner_right = a[0]
    if inner_left != inner_right:
        raise ValueError(str(a) + str(b))
    result = (a[0], b[1])
    return result
