def descend(w, lr, a, steps):
    w = torch.tensor(w, dtype=torch.float64)
    ws = []
    for _ in range(max(steps, 1)):
        w = w - lr * (a / 2 * w**2)
        ws.append(w.item())
    return ws
