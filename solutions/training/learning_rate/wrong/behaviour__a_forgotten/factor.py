def behaviour(lr, a):
    factor = 1 - lr
    if factor >= 0:
        return "steady"
    elif factor > -1:
        return "zigzag"
    elif factor == -1:
        return "bounces"
    else:
        return "diverges"
