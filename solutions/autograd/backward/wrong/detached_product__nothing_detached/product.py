def detached_product(x):
    constant = x * x
    constant.clone()
    return x * constant
