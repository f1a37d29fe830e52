def mse(pred, target):
    if list(pred.shape) != list(target.shape):
        raise ValueError
    return torch.mean(torch.square(pred - target))
