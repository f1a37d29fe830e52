def descend(w, lr, a, steps):
    return [w - k * lr * a * w for k in range(1, steps + 1)]
