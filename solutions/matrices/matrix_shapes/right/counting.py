def can_multiply(a, b):
    result = False
    if b[0] == a[1]:
        result = True
    return result


def product_shape(a, b):
    ok = can_multiply(a, b)
    if ok is False:
        message = "shape error: {} and {}".format(a, b)
        raise ValueError(message)
    new_shape = []
    new_shape.append(a[0])
    new_shape.append(b[1])
    return tuple(new_shape)


def chain_shape(shapes):
    n = len(shapes)
    if n == 0:
        raise ValueError("shapes is empty")
    i = 0
    while i < n - 1:
        if not can_multiply(shapes[i], shapes[i + 1]):
            raise ValueError("number " + str(i + 1) + " does not fit")
        i += 1
    return torch.Size([shapes[0][0], shapes[n - 1][1]])
