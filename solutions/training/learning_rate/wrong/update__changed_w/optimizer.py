def update(w, grad, lr):
    p = torch.nn.Parameter(w)
    p.grad = grad
    torch.optim.SGD([p], lr=lr).step()
    return p.detach()
