def through_hidden(x):
    t = torch.tensor(float(x), requires_grad=True)
    h = t.pow(2)
    dh = torch.autograd.grad(h.pow(2) + 3 * h, h)[0]
    return torch.tensor(2.0 * x * (2 * x * x + 3)), dh
