def double_until(x, limit):
    number = x.item()
    n = 0
    while number < limit:
        number *= 2
        n += 1
    return x * 2**n


def run_program(x, program):
    known = ["double", "square", "add_one"]
    for position, name in enumerate(program):
        if name not in known:
            raise ValueError("unknown step at " + str(position) + ": " + name)
    values = [x]
    for name in program:
        last = values[-1]
        if name == "double":
            values.append(last * 2)
        elif name == "square":
            values.append(last * last)
        else:
            values.append(last + 1)
    return values[-1], torch.stack(values[1:]).tolist() if program else []
