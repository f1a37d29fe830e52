def mse(pred, target):
    try:
        difference = pred - target
    except RuntimeError as error:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}") from error
    return (difference**2).sum() / difference.numel()
