from torch.autograd import grad


def grads_without_reset(x, calls):
    t = torch.tensor(x, dtype=torch.double, requires_grad=True)
    result = []
    for _ in range(calls):
        torch.pow(t, 2).backward()
        result += [t.grad.tolist()]
    return result


def fresh_gradient(w):
    copy = w.detach().clone().requires_grad_(True)
    shifted = copy - 3
    loss = (shifted * shifted).sum()
    return grad(loss, [copy])[0]


def slope_at(w):
    t = torch.tensor([w], requires_grad=True)
    (g,) = grad(torch.sum(t * t - 6 * t + 9), t)
    return float(g)


def sgd(w, lr, steps):
    path = [w]
    for _ in range(steps):
        path.append(path[-1] - lr * slope_at(path[-1]))
    return path[1:]
