def detached_product(x):
    if not x.requires_grad:
        x.requires_grad = True
    constant = (x * x).detach()
    return constant * x
