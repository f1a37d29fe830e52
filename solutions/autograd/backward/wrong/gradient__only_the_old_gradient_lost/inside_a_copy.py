def gradient(f, x):
    x.grad = None
    z = x.detach().clone().requires_grad_()
    f(z).backward()
    return z.grad
