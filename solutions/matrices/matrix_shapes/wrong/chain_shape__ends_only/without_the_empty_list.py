def chain_shape(shapes):
    return shapes[0][0], shapes[-1][1]
