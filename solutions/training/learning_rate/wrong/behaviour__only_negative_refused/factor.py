def behaviour(lr, a):
    factor = 1 - lr * a
    if factor > 1:
        raise ValueError
    if factor >= 0:
        return "steady"
    if factor > -1:
        return "zigzag"
    return "bounces" if factor == -1 else "diverges"
