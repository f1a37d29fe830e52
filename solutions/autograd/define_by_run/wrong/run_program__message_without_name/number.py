OPS = {"double": lambda t: t * 2, "square": torch.square, "add_one": lambda t: t + 1}


def run_program(x, program):
    values = []
    for k, name in enumerate(program):
        if name not in OPS:
            raise ValueError(k)
        x = OPS[name](x)
        values.append(x.item())
    return x, values
