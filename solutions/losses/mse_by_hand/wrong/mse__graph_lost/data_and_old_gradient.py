def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    pred.grad = None
    diff = pred.data - target.data
    return (diff * diff).sum() / diff.numel()
