def behaviour(lr, a):
    factor = 1 - lr / a
    if factor < -1:
        return "diverges"
    if factor == -1:
        return "bounces"
    return "zigzag" if factor < 0 else "steady"
