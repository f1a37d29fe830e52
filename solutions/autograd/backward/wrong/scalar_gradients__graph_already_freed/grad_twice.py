def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    z = a.pow(2) * b + b.pow(3)
    dz_da = torch.autograd.grad(z, a)[0]
    dz_db = torch.autograd.grad(z, b)[0]
    return dz_da.item(), dz_db.item()
