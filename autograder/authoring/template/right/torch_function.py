def double(x):
    return torch.mul(x, 2)
