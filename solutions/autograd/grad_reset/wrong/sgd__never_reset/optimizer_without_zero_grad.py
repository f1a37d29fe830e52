def sgd(w, lr, steps):
    w = torch.nn.Parameter(torch.tensor(w))
    optimizer = torch.optim.SGD([w], lr=lr)
    history = []
    for _ in range(steps):
        loss = (w - 3) ** 2
        loss.backward()
        optimizer.step()
        history.append(w.item())
    return history
