def double_until(x, limit):
    y = x.clone()
    while y.item() < limit:
        y = y * 2
    return y


STEPS = {"double": lambda t: t.mul(2), "square": torch.square, "add_one": lambda t: t.add(1)}


def run_program(x, program):
    result = x
    history = []
    for k, name in enumerate(program):
        if name not in STEPS:
            raise ValueError(k, name)
        result = STEPS[name](result)
        history.append(result)
    return result, [t.item() for t in history]
