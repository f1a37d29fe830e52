def run_program(x, program):
    values = []
    for step in program:
        if step == "double":
            result = x * 2
        elif step == "square":
            result = x**2
        elif step == "add_one":
            result = x + 1
        values.append(result.item())
    return result, values
