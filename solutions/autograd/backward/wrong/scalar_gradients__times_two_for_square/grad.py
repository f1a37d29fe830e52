def scalar_gradients(x, y):
    a, b = (torch.tensor(v, requires_grad=True) for v in (x, y))
    da, db = torch.autograd.grad(2 * a * b + 3 * b, (a, b))
    return float(da), float(db)
