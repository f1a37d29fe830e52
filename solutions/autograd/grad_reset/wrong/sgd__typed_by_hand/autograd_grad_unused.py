def sgd(w, lr, steps):
    path = []
    for _ in range(steps):
        t = torch.tensor(w, requires_grad=True)
        torch.autograd.grad((t - 3) ** 2, t)
        grad = 2 * w - 6
        w = w - lr * grad
        path.append(w)
    return path
