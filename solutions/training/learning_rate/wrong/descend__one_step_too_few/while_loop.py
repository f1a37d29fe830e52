def descend(w, lr, a, steps):
    out = []
    n = 1
    while n < steps:
        w -= lr * a * w
        out.append(w)
        n += 1
    return out
