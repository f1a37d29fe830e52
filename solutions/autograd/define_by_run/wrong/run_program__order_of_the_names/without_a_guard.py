def run_program(x, program):
    results = []
    for name in ["double", "square", "add_one"]:
        if name in program:
            x = x + x if name == "double" else x**2 if name == "square" else x + 1
            results.append(x.item())
    return x, results
