def gradient(f, x):
    x.requires_grad = True
    if x.grad is not None:
        x.grad.zero_()
    f(x).backward()
    return x.grad.clone()
