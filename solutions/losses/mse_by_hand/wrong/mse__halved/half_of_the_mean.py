def mse(pred, target):
    return 0.5 * torch.mean((pred - target) ** 2)
