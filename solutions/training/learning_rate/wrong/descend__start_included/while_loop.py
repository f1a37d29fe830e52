def descend(w, lr, a, steps):
    history = [w]
    while len(history) <= steps:
        last = history[-1]
        history.append(last - lr * (a * last))
    return history
