def run_program(x, program):
    number = float(x)
    values = []
    for k, name in enumerate(program):
        if name == "double":
            number *= 2
        elif name == "square":
            number **= 2
        elif name == "add_one":
            number += 1
        else:
            raise ValueError(f"{name} ({k})")
        values.append(number)
    return torch.tensor(number), values
