def descend(w, lr, a, steps):
    out = []
    while True:
        w -= lr * a * w
        L = a / 2 * w * w
        out += [L]
        if len(out) >= steps:
            return out
