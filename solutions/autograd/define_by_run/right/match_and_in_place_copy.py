def double_until(x, limit):
    copy = x * 1
    while copy.detach() < limit:
        copy *= 2
    return copy


def run_program(x, program):
    y, values, position = x, [], 0
    for step in program:
        match step:
            case "double":
                y = y * 2.0
            case "square":
                y = torch.pow(y, 2)
            case "add_one":
                y = y + torch.ones_like(y)
            case other:
                raise ValueError(f"{position}: {other}")
        values = values + [y.tolist()]
        position += 1
    return (y, values)
