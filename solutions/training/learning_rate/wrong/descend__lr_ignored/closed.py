def descend(w, lr, a, steps):
    return [(1 - a) ** k * w for k in range(1, steps + 1)]
