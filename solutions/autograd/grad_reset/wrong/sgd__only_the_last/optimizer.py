def sgd(w, lr, steps):
    param = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([param], lr=lr)
    for _ in range(steps):
        opt.zero_grad()
        loss = (param - 3) ** 2
        loss.backward()
        opt.step()
    return float(param)
