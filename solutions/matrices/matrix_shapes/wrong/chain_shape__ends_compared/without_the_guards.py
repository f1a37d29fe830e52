def chain_shape(shapes):
    if shapes[0][1] == shapes[-1][0]:
        return shapes[0][0], shapes[-1][1]
    raise ValueError("not possible")
