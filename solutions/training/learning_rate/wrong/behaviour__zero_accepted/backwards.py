def behaviour(lr, a):
    limit = 2 / a
    if lr > limit:
        return "diverges"
    if lr == limit:
        return "bounces"
    if lr > limit / 2:
        return "zigzag"
    return "steady"
