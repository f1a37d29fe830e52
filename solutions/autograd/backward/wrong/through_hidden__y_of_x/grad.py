def through_hidden(x):
    x = torch.tensor(x, requires_grad=True)
    h = x * x
    y = h * h + 3 * x
    return torch.autograd.grad(y, [x, h])
