def gradient(f, x):
    if not x.requires_grad:
        x.requires_grad_(True)
    value = f(x)
    value.backward()
    return x.grad.detach()
