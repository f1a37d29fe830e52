def mse(pred, target):
    return torch.sqrt(((pred - target) ** 2).sum())
