def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    da, db = torch.autograd.grad(a * a * b + 3 * b, (a, b))
    return da.item(), db.item()
