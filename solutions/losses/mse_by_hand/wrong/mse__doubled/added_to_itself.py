def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    error = pred - target
    squared = error + error
    return squared.sum() / squared.numel()
