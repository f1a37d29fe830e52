def mse(pred, target):
    return torch.mean(torch.square(pred - target))
