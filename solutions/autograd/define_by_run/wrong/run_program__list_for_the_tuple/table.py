OPS = {"double": lambda t: t * 2, "square": torch.square, "add_one": lambda t: t + 1}


def run_program(x, program):
    both = [x, []]
    for name in program:
        both[0] = OPS[name](both[0])
        both[1].append(both[0].item())
    return both
