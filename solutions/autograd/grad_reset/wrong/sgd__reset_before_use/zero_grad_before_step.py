def sgd(w, lr, steps):
    w = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([w], lr=lr)
    out = []
    for i in range(steps):
        loss = (w - 3) ** 2
        loss.backward()
        opt.zero_grad()
        opt.step()
        out.append(w.item())
    return out
