def descend(w, lr, a, steps):
    path = []
    for _ in range(steps):
        w -= lr * a * w
        path.append(w)
    return torch.tensor(path)
