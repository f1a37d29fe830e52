def scalar_gradients(x, y):
    a = torch.tensor(x, requires_grad=True)
    b = torch.tensor(y, requires_grad=True)
    for _ in ("x", "y"):
        z = a * a * b + b.pow(3)
        z.backward()
    return float(a.grad), float(b.grad)
