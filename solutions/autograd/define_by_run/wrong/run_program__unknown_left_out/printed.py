def run_program(x, program):
    values = []
    for position, step in enumerate(program):
        if step == "double":
            x = 2 * x
        elif step == "square":
            x = x**2
        elif step == "add_one":
            x = x + 1
        else:
            print(f"ValueError: {position} {step}")
            continue
        values.append(x.item())
    return x, values
