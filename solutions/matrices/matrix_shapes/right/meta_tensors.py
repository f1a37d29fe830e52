from functools import reduce


def can_multiply(a, b):
    try:
        product_shape(a, b)
    except ValueError:
        return False
    return True


def product_shape(a, b):
    if a[-1] != b[-2]:
        raise ValueError(f"shapes {a}, {b}")
    return (torch.empty(a, device="meta") @ torch.empty(b, device="meta")).shape


def chain_shape(shapes):
    if len(shapes) < 1:
        raise ValueError
    return reduce(product_shape, shapes)
