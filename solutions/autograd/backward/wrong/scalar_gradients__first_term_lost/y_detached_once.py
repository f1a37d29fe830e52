def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    z = a.pow(2) * y + b.pow(3)
    z.backward()
    return a.grad.tolist(), b.grad.tolist()
