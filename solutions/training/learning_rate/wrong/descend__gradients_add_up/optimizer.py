def descend(w, lr, a, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    optimizer = torch.optim.SGD([p], lr=lr)
    history = []
    for _ in range(steps):
        (a * p * p / 2).backward()
        optimizer.step()
        history.append(p.item())
    return history
