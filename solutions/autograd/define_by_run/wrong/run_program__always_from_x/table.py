OPS = {"double": lambda t: t * 2, "square": lambda t: t**2, "add_one": lambda t: t + 1}


def run_program(x, program):
    results = [OPS[name](x) for name in program]
    return results[-1], [float(one) for one in results]
