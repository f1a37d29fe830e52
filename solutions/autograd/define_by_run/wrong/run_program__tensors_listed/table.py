OPS = {"double": lambda t: t * 2, "square": torch.square, "add_one": lambda t: t + 1}


def run_program(x, program):
    results = []
    for name in program:
        x = OPS[name](x)
        results.append(x)
    return x, results
