def behaviour(lr, a):
    factor = 1 - lr * a
    if factor == 0:
        return "bounces"
    elif factor > 0:
        return "steady"
    elif factor >= -1:
        return "zigzag"
    else:
        return "diverges"
