def sgd(w, lr, steps):
    path = []
    for _ in range(steps + 1):
        path.append(w)
        t = torch.tensor(w, requires_grad=True)
        g = torch.autograd.grad((t - 3) ** 2, t)[0]
        w = w - lr * g.item()
    return path
