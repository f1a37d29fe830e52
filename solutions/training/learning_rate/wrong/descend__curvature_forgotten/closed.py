def descend(w, lr, a, steps):
    return [w * (1 - lr) ** k for k in range(1, steps + 1)]
