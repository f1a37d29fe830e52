def run_program(x, program):
    values, i = [], 0
    for name in program:
        i += 1
        if name == "double":
            x = x + x
        elif name == "square":
            x = x**2
        elif name == "add_one":
            x = x + 1
        else:
            raise ValueError("unknown step no. " + str(i) + ": " + name)
        values.append(float(x))
    return x, values
