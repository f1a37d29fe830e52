def through_hidden(x):
    x = torch.tensor(x, requires_grad=True)
    h = x * x
    y = h * h + 3 * h
    (dx,) = torch.autograd.grad(y, x, create_graph=True)
    (dh,) = torch.autograd.grad(y, h, create_graph=True)
    return dx, dh
