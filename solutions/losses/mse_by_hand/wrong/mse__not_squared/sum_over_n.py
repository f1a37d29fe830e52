def mse(pred, target):
    diff = pred - target
    return diff.sum() / diff.numel()
