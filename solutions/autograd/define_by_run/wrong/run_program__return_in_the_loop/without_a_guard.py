def run_program(x, program):
    values = []
    for step in program:
        if step == "double":
            x = x * 2
        elif step == "square":
            x = x**2
        elif step == "add_one":
            x = x + 1
        values.append(float(x))
        return x, values
