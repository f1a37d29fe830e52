def chain_shape(shapes):
    n = len(shapes)
    if n == 0:
        raise ValueError("empty")
    for i in range(n):
        if shapes[i][1] != shapes[(i + 1) % n][0]:
            raise ValueError("no fit")
    return (shapes[0][0], shapes[n - 1][1])
