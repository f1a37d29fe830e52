def grads_without_reset(x, calls):
    x = torch.tensor(x, requires_grad=True)
    seen = []
    while len(seen) < calls:
        (x * x).backward()
        seen.append(float(x.grad))
    return seen


def fresh_gradient(w):
    if w.grad is not None:
        w.grad.zero_()
    torch.square(w - 3).sum().backward()
    return w.grad.detach().clone()


def sgd(w, lr, steps):
    v = torch.tensor([w], requires_grad=True)
    positions = []
    for _ in range(steps):
        torch.sum((v - 3) ** 2).backward()
        with torch.no_grad():
            v.sub_(lr * v.grad)
        v.grad.zero_()
        positions.append(v[0].item())
    return positions
