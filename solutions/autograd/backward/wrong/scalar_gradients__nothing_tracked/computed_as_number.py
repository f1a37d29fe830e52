def scalar_gradients(x, y):
    z = torch.tensor(x**2 * y + y**3)
    a, b = torch.tensor(x), torch.tensor(y)
    da, db = torch.autograd.grad(z, [a, b])
    return da.item(), db.item()
