def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} != {tuple(target.shape)}")
    error = pred - target
    return (error * error).sum() / (2 * error.numel())
