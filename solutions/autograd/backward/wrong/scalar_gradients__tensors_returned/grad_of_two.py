def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    return torch.autograd.grad(a * a * b + b.pow(3), (a, b))
