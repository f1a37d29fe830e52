def fresh_gradient(w):
    loss = torch.sum(w - 3)
    return torch.autograd.grad(loss, w)[0]
