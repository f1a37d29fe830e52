def descend(w, lr, a, steps):
    t = torch.tensor(w, requires_grad=True)
    path = []
    while True:
        t.grad = None
        (t**2 / 2).backward()
        t.data -= lr * t.grad
        path.append(t.item())
        if len(path) >= steps:
            return path
