def scalar_gradients(x, y):
    a = torch.tensor(x).long().double().requires_grad_()
    b = torch.tensor(y).long().double().requires_grad_()
    da, db = torch.autograd.grad(a.pow(2) * b + b.pow(3), (a, b))
    return da.item(), db.item()
