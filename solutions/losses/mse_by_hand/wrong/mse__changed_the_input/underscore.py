def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    squared = pred.sub_(target).pow_(2)
    return squared.sum() / squared.numel()
