def gradient(f, x):
    x.requires_grad_(True)
    x.grad = None
    f(x).backward()
    g = x.grad.clone()
    x.grad = None
    return g
