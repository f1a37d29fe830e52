def through_hidden(x):
    t = torch.tensor(x, requires_grad=True)
    h = t.pow(2)
    torch.autograd.grad(h.pow(2) + 3 * h, [t, h])
    t, h = t.detach(), h.detach()
    return 2 * t * (2 * h + 3), 2 * h + 3
