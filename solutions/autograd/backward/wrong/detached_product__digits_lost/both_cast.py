def detached_product(x):
    c = (x * x).detach().to(torch.float32)
    return (x * c).to(x.dtype)
