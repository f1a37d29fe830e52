def behaviour(lr, a):
    limit = 2 / a
    if lr > limit:
        return "diverges"
    if lr == limit:
        return "bounces"
    return "zigzag" if lr >= limit / 2 else "steady"
