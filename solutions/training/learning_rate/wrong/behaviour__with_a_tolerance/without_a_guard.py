def behaviour(lr, a):
    factor = 1 - lr * a
    if abs(factor + 1) < 1e-4:
        return "bounces"
    if factor > -1e-4:
        return "steady"
    return "zigzag" if factor > -1 else "diverges"
