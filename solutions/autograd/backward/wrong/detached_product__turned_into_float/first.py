def detached_product(x):
    constant = x.pow(2).detach()
    constant = float(constant)
    return torch.mul(x, constant)
