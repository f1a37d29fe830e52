def detached_product(x):
    numbers = (x.detach() * x.detach()).tolist()
    return torch.mul(x, 1) * numbers
