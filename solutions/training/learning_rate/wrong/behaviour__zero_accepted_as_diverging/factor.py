def behaviour(lr, a):
    factor = 1 - lr * a
    if 0 <= factor < 1:
        return "steady"
    elif -1 < factor < 0:
        return "zigzag"
    elif factor == -1:
        return "bounces"
    else:
        return "diverges"
