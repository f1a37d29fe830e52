def run_program(x, program):
    y = x.detach()
    values = []
    for i, name in enumerate(program):
        if name == "double":
            y = y * 2
        elif name == "square":
            y = y * y
        elif name == "add_one":
            y = y + 1
        else:
            raise ValueError(f"{i} {name}")
        values.append(y.item())
    return y, values
