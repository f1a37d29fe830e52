def fresh_gradient(w):
    loss = torch.mean((w - 3) ** 2)
    return torch.autograd.grad(loss, w)[0]
