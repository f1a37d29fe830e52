def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    x.grad = None
    path = []
    while len(path) < max(steps, 1):
        ((x - 3) * (x - 3)).backward()
        x.data -= lr * x.grad
        path.append(x.data.item())
    return path
