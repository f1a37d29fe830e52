def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y)
    z = a * a * b + b * b * b
    z.backward()
    return float(a.grad), b.grad
