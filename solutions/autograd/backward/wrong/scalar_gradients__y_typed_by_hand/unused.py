def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    (a * a * b + b.pow(3)).backward()
    dy = a.pow(2) + 3 * b.pow(2)
    return a.grad.item(), dy.item()
