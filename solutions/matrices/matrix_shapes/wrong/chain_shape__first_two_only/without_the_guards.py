def chain_shape(shapes):
    a = shapes[0]
    b = shapes[1]
    return (a[0], b[1])
