def descend(w, lr, a, steps):
    out = []
    i = 0
    while i <= steps:
        grad = a * w
        w -= lr * grad
        out.append(w)
        i += 1
    return out
