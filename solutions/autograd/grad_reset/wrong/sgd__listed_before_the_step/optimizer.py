def sgd(w, lr, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    optimizer = torch.optim.SGD([p], lr=lr)
    values = []
    for _ in range(steps):
        values.append(p.item())
        optimizer.zero_grad()
        loss = (p - 3) ** 2
        loss.backward()
        optimizer.step()
    return values
