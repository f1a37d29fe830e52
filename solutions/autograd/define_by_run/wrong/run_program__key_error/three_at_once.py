def run_program(x, program):
    values = []
    for step in program:
        x = {"double": 2 * x, "square": x**2, "add_one": x + 1}[step]
        values.append(x.item())
    return (x, values)
