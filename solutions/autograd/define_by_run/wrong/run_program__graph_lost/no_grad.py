def run_program(x, program):
    values = []
    with torch.no_grad():
        for i, name in enumerate(program):
            if name == "double":
                x = x + x
            elif name == "square":
                x = x**2
            elif name == "add_one":
                x = x + 1
            else:
                raise ValueError(i, name)
            values.append(x.item())
    return x, values
