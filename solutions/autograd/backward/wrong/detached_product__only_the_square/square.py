def detached_product(x):
    return x**2
