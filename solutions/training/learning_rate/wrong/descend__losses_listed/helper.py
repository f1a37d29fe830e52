def loss(w, a):
    return 0.5 * a * w * w


def descend(w, lr, a, steps):
    history = []
    for i in range(steps):
        grad = a * w
        w -= lr * grad
        history.append(loss(w, a))
    return history
