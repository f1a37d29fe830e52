def run_program(x, program):
    values = []
    while program != []:
        name = program[0]
        del program[0]
        if name == "double":
            x = x * 2
        elif name == "square":
            x = x * x
        elif name == "add_one":
            x = x + 1
        else:
            raise ValueError(f"step {len(values)}: {name}")
        values.append(x.item())
    return x, values
