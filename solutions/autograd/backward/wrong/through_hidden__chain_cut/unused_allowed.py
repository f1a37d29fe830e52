def through_hidden(x):
    x = torch.tensor(x, requires_grad=True)
    h = x.square().detach().requires_grad_()
    return torch.autograd.grad(h.square() + 3 * h, [x, h], allow_unused=True)
