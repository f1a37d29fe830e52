def chain_shape(shapes):
    if len(shapes) == 0:
        raise ValueError("empty list")
    first, *others = shapes
    if not all(can_multiply(first, other) for other in others):
        raise ValueError("misfit")
    last = shapes[-1]
    return (first[0], last[1])
