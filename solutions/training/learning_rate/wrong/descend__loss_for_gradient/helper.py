def L(w, a):
    return 0.5 * a * w * w


def descend(w, lr, a, steps):
    out = []
    for i in range(steps):
        w -= lr * L(w, a)
        out.append(w)
    return out
