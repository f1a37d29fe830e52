def step(w, lr):
    t = torch.tensor(w, requires_grad=True)
    ((t - 3) ** 2).backward()
    return w - lr * t.grad.item()


def sgd(w, lr, steps):
    path = [step(w, lr)]
    for _ in range(steps):
        path.append(step(path[-1], lr))
    return path
