def loss_of(w):
    return ((w - 3) ** 2).sum()


def fresh_gradient(w):
    return torch.func.grad(loss_of)(w.detach())


def sgd(w, lr, steps):
    if steps == 0:
        return []
    t = torch.tensor(w)
    t = t - lr * torch.func.grad(loss_of)(t)
    return [t.item(), *sgd(t.item(), lr, steps - 1)]
