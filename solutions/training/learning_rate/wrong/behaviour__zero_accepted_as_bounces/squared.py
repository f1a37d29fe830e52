def behaviour(lr, a):
    w = 1.0
    after = w - lr * a * w
    if after**2 == w**2:
        return "bounces"
    if after**2 > w**2:
        return "diverges"
    return "zigzag" if after < 0 else "steady"
