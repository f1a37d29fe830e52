def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    n = max(pred.numel(), 1)
    return ((pred - target) ** 2).sum() / n
