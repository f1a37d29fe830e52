def loss_of(w):
    return ((w - 3) ** 2).sum()


def fresh_gradient(w):
    return torch.func.grad(loss_of)(w.detach())


def sgd(w, lr, steps):
    t = torch.tensor(w)
    out = []
    for _ in range(steps):
        t = t - lr * torch.func.grad(loss_of)(t)
        out.append(t.item())
    return out
