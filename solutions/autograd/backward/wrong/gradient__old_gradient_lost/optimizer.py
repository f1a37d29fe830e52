def gradient(f, x):
    x.requires_grad_()
    optimizer = torch.optim.SGD([x], lr=0.1)
    optimizer.zero_grad()
    f(x).backward()
    g = x.grad.clone()
    optimizer.zero_grad()
    return g
