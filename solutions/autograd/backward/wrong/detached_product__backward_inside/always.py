def detached_product(x):
    y = x * x.pow(2).detach()
    y.sum().backward()
    return y
