def chain_shape(shapes):
    if len(shapes) < 1:
        raise ValueError("empty")
    for left, right in zip(shapes, shapes[1:]):
        if left[1] != right[0]:
            raise ValueError(left, right)
        rows, cols = left[0], right[1]
    return (rows, cols)
