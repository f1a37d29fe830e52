def descend(w, lr, a, steps):
    step = lr * a * w
    ws = [w - step]
    while len(ws) < steps:
        ws.append(ws[-1] - step)
    return ws
