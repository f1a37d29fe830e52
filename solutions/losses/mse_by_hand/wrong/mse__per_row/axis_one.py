def mse(pred, target):
    return torch.mean((pred - target) ** 2, dim=1)
