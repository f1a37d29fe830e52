def behaviour(lr, a):
    product = lr * a
    if product > 1:
        return "diverges"
    elif product == 1:
        return "bounces"
    else:
        return "steady"
