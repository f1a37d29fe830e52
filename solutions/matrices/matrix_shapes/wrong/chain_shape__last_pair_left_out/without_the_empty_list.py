def chain_shape(shapes):
    i = 0
    while i + 1 < len(shapes) - 1:
        if shapes[i][1] != shapes[i + 1][0]:
            raise ValueError
        i = i + 1
    return shapes[0][0], shapes[-1][1]
