def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)}, {tuple(target.shape)}")
    total = 0
    for p, t in zip(pred.reshape(-1), target.reshape(-1)):
        total += abs(p - t)
    return total / pred.numel()
