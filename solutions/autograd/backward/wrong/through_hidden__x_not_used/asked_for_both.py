def through_hidden(x):
    x = torch.tensor(x, requires_grad=True)
    h = x.pow(2).detach()
    h.requires_grad = True
    y = h.pow(2) + 3 * h
    return torch.autograd.grad(y, [x, h])
