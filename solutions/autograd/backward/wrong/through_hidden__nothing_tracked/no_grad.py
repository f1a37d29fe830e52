def through_hidden(x):
    x = torch.tensor(x, requires_grad=True)
    with torch.no_grad():
        h = x.pow(2)
        y = h.pow(2) + 3 * h
    return torch.autograd.grad(y, [x, h])
