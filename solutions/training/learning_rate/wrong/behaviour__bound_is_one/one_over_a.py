def behaviour(lr, a):
    if lr <= 0:
        raise ValueError
    limit = 1 / a
    return "steady" if lr < limit else "bounces" if lr == limit else "diverges"
