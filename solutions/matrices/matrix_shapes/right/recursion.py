def can_multiply(a, b):
    return a[1] - b[0] == 0


def product_shape(a, b):
    if can_multiply(a, b):
        return tuple([a[0], b[1]])
    raise ValueError(str(a) + str(b))


def chain_shape(shapes):
    match shapes:
        case []:
            raise ValueError("no shape at all")
        case [only]:
            return only
        case [*front, last]:
            return product_shape(chain_shape(front), last)
