def sgd(w, lr, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    optimizer = torch.optim.SGD([p], lr=lr)
    grads = []
    for _ in range(steps):
        optimizer.zero_grad()
        ((p - 3) ** 2).backward()
        optimizer.step()
        grads.append(p.grad.item())
    return grads
