def update(w, grad, lr):
    return torch.sub(w, grad, alpha=lr)


def descend(w, lr, a, steps):
    factor = 1 - lr * a
    return [w * factor**k for k in range(1, steps + 1)]


def behaviour(lr, a):
    if not lr > 0:
        raise ValueError(f"lr must be positive, not {lr}")
    factor = 1 - a * lr
    if abs(factor) > 1:
        return "diverges"
    elif abs(factor) == 1:
        return "bounces"
    elif factor < 0:
        return "zigzag"
    else:
        return "steady"
