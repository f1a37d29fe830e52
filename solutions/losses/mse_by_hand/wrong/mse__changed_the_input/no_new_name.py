def mse(pred, target):
    pred -= target
    return (pred * pred).sum() / pred.numel()
