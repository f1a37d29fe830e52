def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y)
    z = a**2 * b + b**3
    dx, dy = torch.autograd.grad(z, [a, b])
    return dx.item(), dy.item()
