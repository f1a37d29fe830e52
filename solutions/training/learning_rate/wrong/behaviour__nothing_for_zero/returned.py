def behaviour(lr, a):
    if lr <= 0:
        return
    p = lr * a
    return "steady" if p <= 1 else "zigzag" if p < 2 else "bounces" if p == 2 else "diverges"
