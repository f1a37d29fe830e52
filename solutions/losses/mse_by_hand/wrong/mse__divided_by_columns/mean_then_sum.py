def mse(pred, target):
    return ((pred - target) ** 2).mean(dim=1).sum()
