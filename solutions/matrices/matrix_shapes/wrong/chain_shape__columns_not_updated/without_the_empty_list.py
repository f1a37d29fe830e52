def chain_shape(shapes):
    first = shapes[0]
    for i in range(1, len(shapes)):
        if first[1] != shapes[i][0]:
            raise ValueError("error")
    return (first[0], shapes[len(shapes) - 1][1])
