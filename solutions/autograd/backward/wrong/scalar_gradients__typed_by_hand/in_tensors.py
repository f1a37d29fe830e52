def scalar_gradients(x, y):
    x = torch.tensor(x, requires_grad=True)
    y = torch.tensor(y, requires_grad=True)
    (x * x * y + y**3).backward()
    x.grad = (2 * x * y).detach()
    y.grad = (x.pow(2) + 3 * y.pow(2)).detach()
    return x.grad.item(), y.grad.item()
