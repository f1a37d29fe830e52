def scalar_gradients(x, y):
    a, b = torch.tensor(x, requires_grad=True), torch.tensor(y, requires_grad=True)
    da, db = torch.autograd.grad(a * a * b + b**3, (b, a))
    return da.item(), db.item()
