from itertools import pairwise


def can_multiply(a, b):
    return not a[1] != b[0]


def product_shape(a, b):
    match (*a, *b):
        case (m, n, o, p) if n == o:
            return m, p
    raise ValueError(a, b)


def chain_shape(shapes):
    waiting = shapes.copy()
    if len(waiting) == 0:
        raise ValueError()
    for left, right in pairwise(waiting):
        product_shape(left, right)
    rows, columns = waiting.pop(0)
    while waiting:
        columns = waiting.pop(0)[-1]
    return rows, columns
