def gradient(f, x):
    z = x.detach().requires_grad_(True)
    value = f(x)
    (g,) = torch.autograd.grad(value, [z], allow_unused=True)
    return g
