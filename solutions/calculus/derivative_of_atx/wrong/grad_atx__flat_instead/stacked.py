def grad_atx(a, x):
    shape_a, shape_x = tuple(a.shape), tuple(x.shape)
    if shape_a != shape_x or len(shape_a) != 2 or shape_a[1] != 1:
        raise ValueError(f"{shape_a} {shape_x}")
    partials = []
    for i in range(shape_a[0]):
        partials.append(a[i, 0])
    return torch.stack(partials)
