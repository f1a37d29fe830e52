def can_multiply(a, b):
    columns, rows = a[1], b[0]
    if columns == rows:
        return True
    else:
        return False


def product_shape(a, b):
    left, right = (torch.empty(side, device="meta") for side in (a, b))
    try:
        return tuple(torch.mm(left, right).size())
    except RuntimeError as error:
        raise ValueError(f"{a} times {b}") from error


def chain_shape(shapes):
    if not shapes or any(a[1] != b[0] for a, b in zip(shapes, shapes[1:])):
        raise ValueError(f"these do not fit: {shapes}")
    return (shapes[0][0], shapes[-1][1])
