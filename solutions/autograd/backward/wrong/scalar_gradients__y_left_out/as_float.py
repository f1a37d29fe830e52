def scalar_gradients(x, y):
    t = torch.tensor(x, requires_grad=True)
    s = torch.tensor(y)
    (t.pow(2) * s + s.pow(3)).backward()
    return float(t.grad), float(s.grad)
