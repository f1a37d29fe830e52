def run_program(x, program):
    y = (2 * x) ** 2 + 1
    values = [2 * x.item(), 4 * x.item() ** 2, y.item()]
    return y, values
