def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    total = 0
    for p, t in zip(pred, target):
        total = total + (p - t).pow(2)
    return total / pred.shape[0]
