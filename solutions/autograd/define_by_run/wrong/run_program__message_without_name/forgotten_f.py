def run_program(x, program):
    values = []
    for i in range(len(program)):
        if program[i] == "double":
            x = x * 2
        elif program[i] == "square":
            x = x * x
        elif program[i] == "add_one":
            x = x + 1
        else:
            raise ValueError("step " + str(i) + ": {name}")
        values.append(x.item())
    return x, values
