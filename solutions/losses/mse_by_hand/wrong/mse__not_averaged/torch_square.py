def mse(pred, target):
    return torch.square(target - pred)
