def gradient(f, x):
    old = x.grad
    x.grad = None
    x.requires_grad_(True)
    f(x).backward()
    found, x.grad = x.grad, old
    return found
