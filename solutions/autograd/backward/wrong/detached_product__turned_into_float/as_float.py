def detached_product(x):
    c = float(x) ** 2
    return x * c
