def chain_shape(shapes):
    if shapes == []:
        raise ValueError()
    result = shapes[0]
    for shape in shapes[1:]:
        if result[1] != shape[0]:
            raise ValueError("misfit")
        result = (result[0], shape[1])
        return result
    return result
