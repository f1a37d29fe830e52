def run_program(x, program):
    values = []
    for step in ["double", "square", "add_one"]:
        if step == "double":
            x = x + x
        elif step == "square":
            x = x**2
        else:
            x = x + 1
        values.append(float(x))
    return x, values
