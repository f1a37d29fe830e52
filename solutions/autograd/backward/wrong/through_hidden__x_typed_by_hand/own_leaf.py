def through_hidden(x):
    h = torch.tensor(x * x, requires_grad=True)
    (h * h + 3 * h).backward()
    return torch.tensor(2 * x * (2 * x * x + 3)), h.grad
