def run_program(x, program):
    values = []
    for position, step in enumerate(program):
        if step == "double":
            x = x + x
        elif step == "square":
            x = x**2
        elif step == "add_one":
            x = x + 1
        else:
            raise ValueError("step {position} is unknown: {step}")
        values.append(x.item())
    return x, values
