def chain_shape(shapes):
    before = shapes[-1]
    for shape in shapes:
        if before[1] != shape[0]:
            raise ValueError("wrong")
        before = shape
    return shapes[0][0], before[1]
