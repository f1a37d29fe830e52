def grads_without_reset(x, calls):
    x = torch.tensor(x, requires_grad=True, dtype=torch.float64)
    total, totals = 0.0, []
    for _ in range(calls):
        (g,) = torch.autograd.grad(x.pow(2), x)
        total += g.item()
        totals.append(total)
    return totals


def fresh_gradient(w):
    loss = (w - 3).pow(2).sum()
    return torch.autograd.grad(loss, w)[0]


def sgd(w, lr, steps):
    values = []
    for _ in range(steps):
        here = torch.tensor(w, dtype=torch.float64, requires_grad=True)
        slope = torch.autograd.grad((here - 3) ** 2, here)[0]
        w = w - lr * slope.item()
        values.append(w)
    return values
