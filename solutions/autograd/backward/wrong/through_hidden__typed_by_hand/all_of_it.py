def through_hidden(x):
    t = torch.tensor(x, requires_grad=True)
    h = t * t
    (h * h + 3 * h).backward()
    return torch.tensor(4 * x**3 + 6 * x), torch.tensor(2 * x**2 + 3)
