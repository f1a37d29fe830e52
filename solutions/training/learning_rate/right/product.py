def update(w, grad, lr):
    new = w.clone()
    new -= lr * grad
    return new


def descend(w, lr, a, steps):
    result = []
    i = 0
    while i < steps:
        change = -lr * a * w
        w += change
        result.append(w)
        i += 1
    return result


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr <= 0")
    p = lr * a
    if p <= 1:
        return "steady"
    elif p < 2:
        return "zigzag"
    elif p == 2:
        return "bounces"
    else:
        return "diverges"
