def descend(w, lr, a, steps):
    grad = 0
    ws = []
    while True:
        grad += a * w
        w -= lr * grad
        ws.append(w)
        if len(ws) >= steps:
            return ws
