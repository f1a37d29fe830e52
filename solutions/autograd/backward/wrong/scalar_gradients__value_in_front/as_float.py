def scalar_gradients(x, y):
    p = torch.tensor([x, y], requires_grad=True)
    z = p[0].pow(2) * p[1] + p[1].pow(3)
    torch.autograd.grad(z, p)
    return float(z)
