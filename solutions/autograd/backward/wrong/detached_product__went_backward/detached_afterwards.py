def detached_product(x):
    y = x * (x * x).detach()
    if x.requires_grad:
        y.sum().backward()
    return y.detach()
