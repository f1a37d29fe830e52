def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    error = 0
    for x, y in zip(pred.flatten(), target.flatten()):
        error = error + (x - y)
    return error.pow(2) / pred.numel()
