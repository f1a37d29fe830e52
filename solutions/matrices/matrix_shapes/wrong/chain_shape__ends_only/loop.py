def chain_shape(shapes):
    if not shapes:
        raise ValueError
    rows, cols = shapes[0]
    for s in shapes:
        cols = s[1]
    return (rows, cols)
