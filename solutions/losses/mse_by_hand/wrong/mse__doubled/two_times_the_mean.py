def mse(pred, target):
    return 2 * torch.mean(pred - target)
