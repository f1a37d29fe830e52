def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)}, {tuple(target.shape)}")
    s = 0
    for x, y in zip(pred.flatten(), target.flatten()):
        s = s + (x**2 - y**2)
    return s / pred.numel()
