def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    p = round(lr * a, 4)
    if p <= 1:
        return "steady"
    elif p < 2:
        return "zigzag"
    elif p == 2:
        return "bounces"
    return "diverges"
