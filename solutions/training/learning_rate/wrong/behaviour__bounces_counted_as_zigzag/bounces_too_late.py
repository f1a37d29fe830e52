def behaviour(lr, a):
    p = lr * a
    if p > 2:
        return "diverges"
    elif p > 1:
        return "zigzag"
    elif p == 2:
        return "bounces"
    return "steady"
