def run_program(x, program):
    values = []
    for i, step in enumerate(program):
        if step == "double":
            x.mul_(2)
        elif step == "square":
            x.square_()
        elif step == "add_one":
            x.add_(1)
        else:
            raise ValueError(i, step)
        values.append(x.item())
    return x, values
