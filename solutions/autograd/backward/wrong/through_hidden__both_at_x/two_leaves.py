def through_hidden(x):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(x, requires_grad=True)
    h = a * a
    (h * h + 3 * h).backward()
    (b * b + 3 * b).backward()
    return a.grad, b.grad
