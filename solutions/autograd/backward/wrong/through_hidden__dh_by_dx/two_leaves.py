def through_hidden(x):
    a = torch.tensor(x, requires_grad=True)
    h = a * a
    (h * h + 3 * h).backward()
    b = torch.tensor(x, requires_grad=True)
    (b * b).backward()
    return a.grad, b.grad
