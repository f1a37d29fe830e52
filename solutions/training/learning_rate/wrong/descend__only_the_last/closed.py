def descend(w, lr, a, steps):
    return w * (1 - lr * a) ** steps
