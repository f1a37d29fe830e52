def run_program(x, program):
    y, values = x, []
    for step in program:
        if step == "double":
            y *= 2
        elif step == "square":
            y **= 2
        elif step == "add_one":
            y += 1
        values.append(y.item())
    return y, values
