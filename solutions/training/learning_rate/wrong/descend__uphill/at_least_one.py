def descend(w, lr, a, steps):
    w += lr * a * w
    ws = [w]
    for _ in range(1, steps):
        w += lr * a * w
        ws.append(w)
    return ws
