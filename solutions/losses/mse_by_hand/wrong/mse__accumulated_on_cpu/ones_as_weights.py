def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    n = pred.numel()
    weights = torch.ones(pred.shape, dtype=pred.dtype) / n
    return (weights * (pred - target) ** 2).sum()
