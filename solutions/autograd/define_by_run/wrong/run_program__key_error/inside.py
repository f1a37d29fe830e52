def run_program(x, program):
    operations = {"double": torch.add, "square": torch.mul, "add_one": lambda t, _: t + 1}
    values = []
    for position in range(len(program)):
        x = operations[program[position]](x, x)
        values += [float(x)]
    return x, values
