def detached_product(x):
    c = x.numpy() ** 2
    return x * torch.from_numpy(c)
