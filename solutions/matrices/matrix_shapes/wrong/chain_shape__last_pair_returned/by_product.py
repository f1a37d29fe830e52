def chain_shape(shapes):
    if not shapes:
        raise ValueError
    result = shapes[0]
    for i in range(len(shapes) - 1):
        result = product_shape(shapes[i], shapes[i + 1])
    return result
