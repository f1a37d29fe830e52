def detached_product(x):
    c = x.detach().float() ** 2
    return x * c
