OPS = {"double": lambda t: t * 2, "square": torch.square, "add_one": lambda t: t + 1}


def run_program(x, program):
    values = [float(x)]
    for name in program:
        x = OPS[name](x)
        values += [float(x)]
    return x, values
