def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    (dx,) = torch.autograd.grad(a * a * b, a)
    (dy,) = torch.autograd.grad(b * b * b, b)
    return float(dx), float(dy)
