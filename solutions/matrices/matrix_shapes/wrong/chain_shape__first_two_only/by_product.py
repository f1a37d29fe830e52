def chain_shape(shapes):
    if len(shapes) == 0:
        raise ValueError("empty")
    if len(shapes) > 1:
        return product_shape(shapes[0], shapes[1])
    else:
        return shapes[0]
