def sgd(w, lr, steps):
    def step(value):
        t = torch.tensor(value, requires_grad=True)
        return value - lr * torch.autograd.grad((t - 3) ** 2, t)[0].item()

    path = []
    for _ in range(steps - 1):
        w = step(w)
        path.append(w)
    return path
