def run_program(x, program):
    y = x * 1
    results = []
    for name in program:
        if name == "double":
            y = y + y
        if name == "square":
            y = y**2
        if name == "add_one":
            y = y + 1
        results = results + [y.item()]
    return (y, results)
