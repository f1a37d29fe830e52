def through_hidden(x):
    t = torch.tensor(x, requires_grad=True)
    h = t * t
    (h * h + 3 * h).backward()
    return t.grad, torch.tensor(2.0 * x * x + 3)
