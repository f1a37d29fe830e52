OPS = {"double": lambda t: t * 2, "square": torch.square, "add_one": lambda t: t + 1}


def run_program(x, program):
    for k, name in enumerate(program):
        if name not in OPS:
            raise ValueError(k, name)
    values = []
    for name, function in OPS.items():
        if name in program:
            x = function(x)
            values.append(float(x))
    return x, values
