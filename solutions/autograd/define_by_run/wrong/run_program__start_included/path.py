def run_program(x, program):
    path = [x]
    for step in program:
        last = path[-1]
        if step == "double":
            path.append(last * 2)
        elif step == "square":
            path.append(last * last)
        elif step == "add_one":
            path.append(last + 1)
    return path[-1], [one.item() for one in path]
