def descend(w, lr, a, steps):
    factor = 1 - 2 * lr * a
    ws = [w * factor]
    for _ in range(steps - 1):
        ws.append(ws[-1] * factor)
    return ws
