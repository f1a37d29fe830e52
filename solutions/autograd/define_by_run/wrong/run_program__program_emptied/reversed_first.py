def run_program(x, program):
    values = []
    total = len(program)
    program.reverse()
    while len(program) > 0:
        name = program.pop()
        if name == "double":
            x = x + x
        elif name == "square":
            x = x**2
        elif name == "add_one":
            x = x + 1
        else:
            raise ValueError(total - len(program) - 1, name)
        values.append(x.item())
    return x, values
