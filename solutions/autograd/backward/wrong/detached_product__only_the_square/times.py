def detached_product(x):
    return x * x
