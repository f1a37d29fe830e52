def gradient(f, x):
    x.requires_grad = True
    f(x).backward()
    return x.grad.clone()
