def sgd(w, lr, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([p], lr=lr)
    losses = []
    for step in range(steps):
        loss = (p - 3) ** 2
        opt.zero_grad()
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return losses
