def behaviour(lr, a):
    limit = 2 / a
    if lr == limit:
        return "bounces"
    if not 0 < lr < limit:
        return "diverges"
    return "zigzag" if lr > limit / 2 else "steady"
