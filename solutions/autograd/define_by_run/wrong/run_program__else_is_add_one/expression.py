def run_program(x, program):
    values = []
    for step in program:
        x = 2 * x if step == "double" else x * x if step == "square" else x + 1
        values.append(float(x))
    return x, values
