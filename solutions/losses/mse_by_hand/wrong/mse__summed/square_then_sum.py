def mse(x, y):
    return torch.square(x - y).sum()
