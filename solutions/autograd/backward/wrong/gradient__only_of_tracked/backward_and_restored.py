def gradient(f, x):
    old = x.grad
    x.grad = None
    f(x).backward()
    g = x.grad
    x.grad = old
    return g
