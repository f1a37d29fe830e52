def gradient(f, x):
    x.requires_grad_(False)
    z = x.clone().requires_grad_()
    f(z).backward()
    return z.grad
