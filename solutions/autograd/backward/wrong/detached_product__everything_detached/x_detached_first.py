def detached_product(x):
    x = x.detach()
    constant = x * x
    return x * constant
