def chain_shape(shapes):
    first = shapes[0]
    last = shapes[-1]
    if len(shapes) >= 2:
        product_shape(first, shapes[1])
    return (first[0], last[1])
