OPS = {"double": lambda t: t * 2, "square": torch.square, "add_one": lambda t: t + 1}


def run_program(x, program):
    values = []
    for name in program:
        if name not in OPS:
            raise ValueError
        x = OPS[name](x)
        values.append(x.item())
    return x, values
