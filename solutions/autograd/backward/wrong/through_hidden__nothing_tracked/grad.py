def through_hidden(x):
    x = torch.tensor(x)
    h = x * x
    return torch.autograd.grad(h * h + 3 * h, (x, h))
