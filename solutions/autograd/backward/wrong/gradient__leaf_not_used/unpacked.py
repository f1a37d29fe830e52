def gradient(f, x):
    value = f(x)
    z = x.detach().requires_grad_(True)
    (g,) = torch.autograd.grad(value, [z])
    return g
