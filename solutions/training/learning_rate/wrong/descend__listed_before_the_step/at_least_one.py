def descend(w, lr, a, steps):
    ws = [w]
    for i in range(1, steps):
        grad = ws[i - 1] * a
        ws.append(ws[i - 1] - grad * lr)
    return ws
