def behaviour(lr, a):
    limit = 1 / a
    if lr > 2 * limit:
        return "diverges"
    if lr > limit:
        return "zigzag"
    return "bounces" if lr == limit else "steady"
