def chain_shape(shapes):
    if shapes == []:
        raise ValueError("empty")
    for i in range(len(shapes) - 1):
        if shapes[i][1] == shapes[i + 1][0]:
            return shapes[0][0], shapes[-1][1]
        else:
            raise ValueError("misfit")
    return shapes[0]
