def behaviour(lr, a):
    after = 1 - lr
    if abs(after) == 1:
        return "bounces"
    if abs(after) > 1:
        return "diverges"
    return "steady" if after >= 0 else "zigzag"
