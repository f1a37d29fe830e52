def behaviour(lr, a):
    factor = 1 - lr * a
    if lr > 0 and factor >= 0:
        return "steady"
    if lr > 0 and factor > -1:
        return "zigzag"
    if factor == -1:
        return "bounces"
    return "diverges" if lr > 0 else "ValueError"
