def behaviour(lr, a):
    factor = 1 - lr * a
    if factor <= -1:
        return "diverges"
    if factor < 0:
        return "zigzag"
    return "steady"
