def behaviour(lr, a):
    product = lr * a
    if product < 0:
        raise ValueError("negative")
    elif product > 2:
        return "diverges"
    elif product == 2:
        return "bounces"
    elif product > 1:
        return "zigzag"
    else:
        return "steady"
