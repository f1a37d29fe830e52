def sgd(w, lr, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([p], lr=lr)
    out = None
    for _ in range(steps):
        opt.zero_grad()
        ((p - 3) ** 2).backward()
        opt.step()
        out = [p] if out is None else [*out, p]
    return out
