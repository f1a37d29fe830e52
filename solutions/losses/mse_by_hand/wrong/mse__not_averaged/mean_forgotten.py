def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    squared = (pred - target) * (pred - target)
    squared.mean()
    return squared
