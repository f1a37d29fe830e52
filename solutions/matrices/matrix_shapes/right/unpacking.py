def can_multiply(a, b):
    (_, n), (o, _) = a, b
    return n == o


def product_shape(a, b):
    (m, n), (o, p) = a, b
    if not n == o:
        raise ValueError("no product of %s and %s" % (a, b))
    return (m, p)


def chain_shape(shapes):
    if shapes == []:
        raise ValueError("empty")
    first, *rest = shapes
    for following in rest:
        first = product_shape(first, following)
    return first
