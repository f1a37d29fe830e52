STEPS = {"double": lambda t: 2 * t, "square": lambda t: t * t}


def run_program(x, program):
    y, values = x, []
    for name in program:
        y = STEPS.get(name, lambda t: t + 1)(y)
        values.append(y.item())
    return y, values
