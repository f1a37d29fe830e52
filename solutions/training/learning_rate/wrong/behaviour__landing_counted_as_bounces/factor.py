def behaviour(lr, a):
    factor = 1 - lr * a
    if factor == 0:
        return "bounces"
    if factor > 0:
        return "steady"
    return "zigzag" if factor > -1 else "diverges"
