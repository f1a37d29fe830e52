def scalar_gradients(x, y):
    a, b = (torch.tensor(v, requires_grad=True) for v in (x, y))
    da, db = torch.autograd.grad((a + a) * b + b * b * b, (a, b))
    return float(da), float(db)
