def slope(x, y):
    if x.size() != y.size():
        raise ValueError(f"{tuple(x.size())} is not {tuple(y.size())}")
    top, bottom = 0.0, 0.0
    for x_i, y_i in zip(x.tolist(), y.tolist()):
        top += x_i * y_i
        bottom += x_i**2
    if bottom == 0.0:
        raise ValueError("no slope without an x")
    return torch.tensor(top / bottom, dtype=x.dtype, device=x.device)


def loss_slope(a, x, y):
    total = torch.zeros((), dtype=x.dtype, device=x.device)
    for x_i, y_i in zip(x, y):
        error = y_i - a * x_i
        total += 2 * error * -x_i
    return total
