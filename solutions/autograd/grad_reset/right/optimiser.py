def grads_without_reset(x, calls):
    p = torch.nn.Parameter(torch.tensor(x))
    return [backward_and_read(p) for _ in range(calls)]


def backward_and_read(p):
    (p**2).backward()
    return p.grad.tolist()


def fresh_gradient(w):
    torch.optim.SGD([w], lr=0.1).zero_grad()
    loss = ((w - 3) * (w - 3)).sum()
    loss.backward()
    return w.grad


def sgd(w, lr, steps):
    param = torch.nn.Parameter(torch.tensor(w))
    optimizer = torch.optim.SGD([param], lr=lr)
    out = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = (param - 3) ** 2
        loss.backward()
        optimizer.step()
        out.append(param.item())
    return out
