def descend(w, lr, a, steps):
    for _ in range(steps):
        grad = a * w
        w -= lr * grad
        last = w
    return last
