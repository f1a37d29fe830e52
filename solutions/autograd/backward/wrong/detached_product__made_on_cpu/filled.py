def detached_product(x):
    c = torch.zeros(x.shape, dtype=x.dtype)
    c += x.detach().cpu() ** 2
    return x * c
