def gradient(f, x):
    x.requires_grad_(True)
    return torch.autograd.grad(f(x), x)
