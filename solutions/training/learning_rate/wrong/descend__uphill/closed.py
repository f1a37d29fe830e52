def descend(w, lr, a, steps):
    return [w * (1 + lr * a) ** k for k in range(1, steps + 1)]
