def descend(w, lr, a, steps):
    w = w - lr * a * w
    path = [w]
    for _ in range(steps):
        w = w - lr * a * w
        path.append(w)
    return path
