def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    pred.grad = None
    error = pred - target
    return (error * error).sum() / error.numel()
