def mse(pred, target):
    return torch.mean(torch.abs(pred - target))
