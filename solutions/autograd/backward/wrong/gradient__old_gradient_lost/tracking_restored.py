def gradient(f, x):
    tracked = x.requires_grad
    x.requires_grad_(True)
    x.grad = None
    f(x).backward()
    result = x.grad
    x.grad = None
    x.requires_grad_(tracked)
    return result
