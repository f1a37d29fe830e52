def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    (a.pow(2) * b + (b + b + b)).backward()
    return a.grad.tolist(), b.grad.tolist()
