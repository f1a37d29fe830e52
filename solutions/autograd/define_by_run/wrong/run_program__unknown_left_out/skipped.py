STEPS = {"double": lambda t: 2 * t, "square": lambda t: t * t, "add_one": lambda t: t + 1}


def run_program(x, program):
    values = []
    for name in program:
        if name not in STEPS:
            continue
        x = STEPS[name](x)
        values.append(float(x))
    return x, values
