def chain_shape(shapes):
    if not shapes:
        raise ValueError("empty list")
    cols = shapes[0][1]
    for s in shapes[1:-1]:
        if s[0] != cols:
            raise ValueError("does not fit")
        cols = s[1]
    return (shapes[0][0], shapes[-1][1])
