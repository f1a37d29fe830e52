def chain_shape(shapes):
    if shapes[0][1] != shapes[1][0]:
        raise ValueError("no fit")
    return (shapes[0][0], shapes[-1][1])
