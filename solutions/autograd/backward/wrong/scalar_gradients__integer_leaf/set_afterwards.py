def scalar_gradients(x, y):
    a, b = torch.tensor(x), torch.tensor(y)
    a.requires_grad_()
    b.requires_grad_()
    da, db = torch.autograd.grad(a.pow(2) * b + b.pow(3), [a, b])
    return float(da), float(db)
