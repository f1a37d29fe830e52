def update(w, grad, lr):
    p = torch.nn.Parameter(w.clone())
    p.grad = grad.clone()
    torch.optim.SGD([p], lr=lr).step()
    return p.detach()


def descend(w, lr, a, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        weight.grad = None
        loss = a * weight**2 / 2
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
        path.append(weight.item())
    return path


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError
    limit = 2 / a
    if lr > limit:
        return "diverges"
    if lr == limit:
        return "bounces"
    return "zigzag" if lr > limit / 2 else "steady"
