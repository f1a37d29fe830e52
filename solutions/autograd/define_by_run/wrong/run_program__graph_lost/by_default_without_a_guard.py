def run_program(x, program):
    number = float(x)
    values = []
    for name in program:
        if name == "double":
            number *= 2
        elif name == "square":
            number **= 2
        elif name == "add_one":
            number += 1
        values.append(number)
    return torch.tensor(number), values
