def through_hidden(x):
    t = torch.tensor(x, requires_grad=True)
    h = t.pow(2)
    (dx,) = torch.autograd.grad(h.pow(2) + 3 * h, t)
    dh = 2 * h.detach() + 3
    return dx, dh
