def run_program(x, program):
    for name in program:
        if name not in ("double", "square", "add_one"):
            raise ValueError("I do not know " + name)
    values = []
    for name in program:
        x = x + x if name == "double" else x**2 if name == "square" else x + 1
        values.append(float(x))
    return x, values
