def double_until(x, limit):
    if x >= limit:
        return x
    return double_until(x + x, limit)


def run_step(x, position, name):
    if name == "double":
        return x + x
    if name == "square":
        return x**2
    if name == "add_one":
        return 1 + x
    raise ValueError("no step {!r} (at position {})".format(name, position))


def run_program(x, program):
    values = []
    for i in range(len(program)):
        x = run_step(x, i, program[i])
        values.append(float(x))
    return x, values
