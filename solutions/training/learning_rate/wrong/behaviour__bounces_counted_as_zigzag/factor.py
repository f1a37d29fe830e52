def behaviour(lr, a):
    factor = 1 - lr * a
    if factor >= 0:
        return "steady"
    if factor >= -1:
        return "zigzag"
    return "diverges"
