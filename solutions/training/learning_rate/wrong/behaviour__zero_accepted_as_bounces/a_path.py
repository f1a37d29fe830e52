def behaviour(lr, a):
    first = descend(1.0, lr, a, 1)[0]
    if abs(first) < 1:
        return "steady" if first >= 0 else "zigzag"
    elif abs(first) == 1:
        return "bounces"
    else:
        return "diverges"
