def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    total = 0
    for x, y in zip(pred.flatten(), target.flatten()):
        total += x - y
    return total / pred.numel()
